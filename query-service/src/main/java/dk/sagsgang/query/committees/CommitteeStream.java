package dk.sagsgang.query.committees;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.StreamView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the committee's fold known to the intake. */
@Component
final class CommitteeStream implements StreamView {

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.COMMITTEE;
    }

    @Override
    public Facts evolve(Facts facts, List<RecordedEvent> events) {
        return new CommitteeView(facts).evolve(events).facts();
    }

    @Override
    public byte[] answer(Facts facts, Surroundings around) {
        return AnswerJson.write(CommitteeAnswer.of(facts, around.quarantined()));
    }
}
