package dk.sagsgang.query.history;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.query.store.Histories;
import dk.sagsgang.query.store.HistoryStore;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.web.AnsweredAs;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Limits;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that was recorded of a case, in the order of its versions, payloads and sources as they were stored. */
@RestController
@RequestMapping(
        path = "/api/v1/authorities/{authority}/cases/{caseId}/history",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class HistoryController {
    private final HistoryStore histories;
    private final Histories ends;
    private final ViewStore views;
    private final Gate gate;

    HistoryController(HistoryStore histories, Histories ends, ViewStore views, Gate gate) {
        this.histories = histories;
        this.ends = ends;
        this.views = views;
        this.gate = gate;
    }

    @GetMapping
    @Operation(
            summary = "The history of a case",
            description = "from is the version to begin with (0 is the first); next is the version of the next page."
                    + " before is a version to end in front of, for those who turn the pages backwards from the end (any"
                    + " number beyond the last version is the end); previous is the before of the page in front. The"
                    + " events of a page always stand in the order of their versions. A page of large events is shorter"
                    + " than was asked.")
    @AnsweredAs(value = HistoryLine.class, listed = true)
    ResponseEntity<byte[]> of(
            @PathVariable String authority,
            @PathVariable String caseId,
            @Parameter(description = "The version to begin with, from 0.") @RequestParam(required = false) @Nullable
                    Long from,
            @Parameter(description = "The version to end in front of.") @RequestParam(required = false) @Nullable
                    Long before,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        if (from != null && from < 0) {
            throw Problem.parameter("from", "Versions are counted from 0.");
        }
        if (before != null && before < 1) {
            throw Problem.parameter("before", "No version stands in front of the first, which is 0.");
        }
        if (from != null && before != null) {
            throw Problem.refused(
                    "PARAMETERS_CONTRADICT",
                    "A page begins at a version or ends in front of one, not both.",
                    "before",
                    "Leave out from or before.");
        }
        int lines = Limits.limit(limit);
        Passed passed = gate.pass(authority, minPosition);
        StreamId stream = StreamId.of(passed.authority(), new CaseId(caseId));
        return before == null
                ? from(passed, stream, from == null ? 0 : from, lines)
                : to(passed, stream, before, lines);
    }

    private ResponseEntity<byte[]> from(Passed passed, StreamId stream, long first, int lines) {
        HistoryStore.Page page = histories.page(stream, first, lines);
        if (page.events().isEmpty()) {
            StoredView view = view(passed, stream);
            // A view is written after its history, so the store came back between the two questions.
            if (view.version() >= first) {
                throw Problem.behind("The views are still being read in.");
            }
        }
        List<byte[]> items = page.events().stream().map(HistoryJson::of).toList();
        String next = page.hasNext() ? Long.toString(first + items.size()) : null;
        return answer(passed, items, next, first > 0 ? first : null);
    }

    private ResponseEntity<byte[]> to(Passed passed, StreamId stream, long before, int lines) {
        long count = count(view(passed, stream));
        long end = Math.min(before, count);
        List<RecordedEvent> events = ends.before(stream, end, lines);
        if (count == 0) {
            return answer(passed, List.of(), null, null);
        }
        if (events.isEmpty()) {
            throw Problem.behind("The views are still being read in.");
        }
        long first = events.getFirst().version();
        return answer(
                passed,
                events.stream().map(HistoryJson::of).toList(),
                end < count ? Long.toString(end) : null,
                first > 0 ? first : null);
    }

    private static ResponseEntity<byte[]> answer(
            Passed passed, List<byte[]> items, @Nullable String next, @Nullable Long previous) {
        return Answers.one(Answers.list(items, next, previous, null), passed.position());
    }

    /** How many events there are; of a quarantined case the history goes further than the view. */
    private long count(StoredView view) {
        long told = view.version() + 1;
        return view.quarantine() == null
                ? told
                : told + histories.read(view.stream(), told, Integer.MAX_VALUE).size();
    }

    private StoredView view(Passed passed, StreamId stream) {
        return views.find(stream)
                .orElseThrow(() -> gate.unknown(passed, "CASE_UNKNOWN", "There is no case of this number."));
    }
}
