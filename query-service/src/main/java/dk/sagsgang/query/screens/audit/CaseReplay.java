package dk.sagsgang.query.screens.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.query.screens.facts.FieldWords.Change;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.ApiProblem;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One step of a case's course: the event as it was recorded, and what it changed in the case's state. Counted from 1. */
record CaseReplay(Head head, int step, long steps, Event event, List<Change> changes) {

    record Head(String caseId, String number, String title, long version) {}

    record Event(
            long position,
            long version,
            String eventId,
            String type,
            int revision,
            Instant recordedAt,
            String actor,
            String role,
            String commandId,
            String correlationId,
            String leafHash,
            Source source,
            JsonNode payload) {}

    private record Events(@JsonProperty("items") List<Event> events) {}

    private record Changes(@JsonProperty("items") List<Change> changes) {}

    static CaseReplay of(Api api, Here here, String caseId, int step, @Nullable Long minPosition) {
        Head head = api.get(here.ask("/cases/{}", caseId).with("minPosition", minPosition), Head.class);
        long steps = head.version() + 1;
        if (step < 1 || step > steps) {
            throw ApiProblem.unknown("STEP_UNKNOWN");
        }
        Event event = event(api, here, caseId, step - 1);
        Question changes = here.ask("/cases/{}/changes", caseId).with("to", event.position());
        if (step > 1) {
            changes = changes.with("from", event(api, here, caseId, step - 2).position());
        }
        return new CaseReplay(
                head, step, steps, event, api.get(changes, Changes.class).changes());
    }

    private static Event event(Api api, Here here, String caseId, long version) {
        List<Event> events = api.get(
                        here.ask("/cases/{}/history", caseId)
                                .with("from", version)
                                .with("limit", 1),
                        Events.class)
                .events();
        if (events.isEmpty()) {
            throw ApiProblem.unknown("STEP_UNKNOWN");
        }
        return events.getFirst();
    }

    /** Whether a document was read; a command that was given live has none. */
    public boolean isFromDocument() {
        return event.source().document() != null;
    }
}
