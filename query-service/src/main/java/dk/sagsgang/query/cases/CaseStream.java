package dk.sagsgang.query.cases;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.StreamView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the case's fold known to the intake. */
@Component
final class CaseStream implements StreamView {

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
    public byte[] answer(Facts facts, Surroundings around) {
        return AnswerJson.write(CaseAnswers.of(facts, around));
    }

    @Override
    public @Nullable CommitteeCode committee(Facts facts) {
        return CaseAnswers.committee(facts);
    }
}
