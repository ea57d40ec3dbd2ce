package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.Facts.Subject;
import dk.sagsgang.query.views.StreamView;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A view that keeps every event, each under its version, so that one that is missing shows. */
final class EveryFact implements StreamView {

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.CASE;
    }

    @Override
    public Facts evolve(Facts facts, List<RecordedEvent> events) {
        return facts.with(events, (what, version) -> Subject.statement("version/" + version));
    }

    @Override
    public byte[] answer(Facts facts, Surroundings around) {
        return ("{\"events\":" + facts.bySubject().size() + "}").getBytes(StandardCharsets.UTF_8);
    }
}
