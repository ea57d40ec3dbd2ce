package dk.sagsgang.query.history;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.query.store.HistoryStore;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Limits;
import dk.sagsgang.query.web.Problem;
import dk.sagsgang.query.web.Told;
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
    private final ViewStore views;
    private final Gate gate;

    HistoryController(HistoryStore histories, ViewStore views, Gate gate) {
        this.histories = histories;
        this.views = views;
        this.gate = gate;
    }

    @GetMapping
    @Operation(
            summary = "The history of a case",
            description = "from is the version to begin with (0 is the first); next is the version of the next page. A"
                    + " page of large events is shorter than was asked.")
    @Told(value = HistoryLine.class, listed = true)
    ResponseEntity<byte[]> of(
            @PathVariable String authority,
            @PathVariable String caseId,
            @Parameter(description = "The version to begin with, from 0.") @RequestParam(required = false) @Nullable
                    Long from,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        if (from != null && from < 0) {
            throw Problem.parameter("from", "Versions are counted from 0.");
        }
        long first = from == null ? 0 : from;
        int lines = Limits.limit(limit);
        Passed passed = gate.pass(authority, minPosition);
        StreamId stream = StreamId.of(passed.authority(), new CaseId(caseId));
        HistoryStore.Page page = histories.page(stream, first, lines);
        if (page.events().isEmpty()) {
            StoredView view = views.find(stream)
                    .orElseThrow(() -> gate.unknown(passed, "CASE_UNKNOWN", "There is no case of this number."));
            // A view is written after its history, so the store came back between the two questions.
            if (view.version() >= first) {
                throw Problem.behind("The views are still being read in.");
            }
        }
        List<byte[]> items = page.events().stream().map(HistoryJson::of).toList();
        String next = page.hasNext() ? Long.toString(first + items.size()) : null;
        return Answers.one(Answers.list(items, next, null), passed.position());
    }
}
