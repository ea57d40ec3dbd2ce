package dk.sagsgang.query.committees;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.travel.Holding;
import dk.sagsgang.query.travel.Travelled;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Facts.Subject;
import dk.sagsgang.query.views.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the committee's fold known to the intake. */
@Component
final class CommitteeStream implements Travelled {

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.COMMITTEE;
    }

    @Override
    public Facts evolve(Facts facts, List<RecordedEvent> events) {
        return new CommitteeView(facts).evolve(events).facts();
    }

    @Override
    public @Nullable Subject subject(DomainEvent event, long version) {
        return CommitteeView.subject(event, version);
    }

    @Override
    public Holding holding(List<Told> counted) {
        return CommitteeHolding.of(counted);
    }

    @Override
    public byte[] answer(Facts facts, Surroundings around) {
        return AnswerJson.write(CommitteeAnswer.of(facts, around.quarantined()));
    }
}
