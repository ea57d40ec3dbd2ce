package dk.sagsgang.query.cases;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.query.travel.Holding;
import dk.sagsgang.query.travel.Travelled;
import dk.sagsgang.query.travel.Uncertain;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Facts.Subject;
import dk.sagsgang.query.views.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the case's fold known to the intake. */
@Component
final class CaseStream implements Travelled {

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.CASE;
    }

    @Override
    public Facts evolve(Facts facts, List<RecordedEvent> events) {
        return new CaseView(facts).evolve(events).facts();
    }

    @Override
    public Facts refold(StreamId stream, List<RecordedEvent> history) {
        return CaseView.refold(stream, history).facts();
    }

    @Override
    public boolean rewrites(RecordedEvent event) {
        return event.type().equals("FactAnnulled");
    }

    @Override
    public @Nullable Subject subject(DomainEvent event, long version) {
        return CaseView.subject(event, version);
    }

    @Override
    public Holding holding(List<Told> counted) {
        return CaseHolding.of(counted);
    }

    @Override
    public List<Uncertain> uncertain(Facts facts, LocalDate day) {
        return AgreementAnswer.all(facts, day).stream()
                .filter(it -> it.mayHaveEndedBy(day))
                .map(it -> Uncertain.ends(it.agreement(), Objects.requireNonNull(it.expires())))
                .toList();
    }

    @Override
    public byte[] answer(Facts facts, Surroundings around) {
        return AnswerJson.write(CaseAnswers.of(facts, around));
    }

    @Override
    public @Nullable CommitteeCode committee(Facts facts) {
        return CaseAnswers.committee(facts);
    }
}
