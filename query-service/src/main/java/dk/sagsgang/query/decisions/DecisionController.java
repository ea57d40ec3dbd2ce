package dk.sagsgang.query.decisions;

import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.query.search.Cursor;
import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.search.ListQuery;
import dk.sagsgang.query.travel.Moments;
import dk.sagsgang.query.travel.Moments.Asked;
import dk.sagsgang.query.travel.Through;
import dk.sagsgang.query.travel.TravelledLists;
import dk.sagsgang.query.web.AnsweredAs;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Limits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of all decisions of an authority, newest first. */
@RestController
@RequestMapping(path = "/api/v1/authorities/{authority}/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Decisions")
class DecisionController {
    private static final String SORT = "day";

    private final ListIndex index;
    private final TravelledLists travelled;
    private final DecisionEntries entries;
    private final Gate gate;

    DecisionController(ListIndex index, TravelledLists travelled, DecisionEntries entries, Gate gate) {
        this.index = index;
        this.travelled = travelled;
        this.entries = entries;
        this.gate = gate;
    }

    @GetMapping
    @Operation(
            summary = "The decisions of an authority, newest first",
            description = "committee is the code of the committee that decided; from and to are days, both included."
                    + TravelledLists.HOW)
    @AnsweredAs(value = DecisionLine.class, and = "DecisionAnswer", listed = true)
    ResponseEntity<byte[]> all(
            @PathVariable String authority,
            @RequestParam(required = false) @Nullable String committee,
            @Parameter(description = "What was decided.", schema = @Schema(implementation = Outcome.class))
                    @RequestParam(required = false)
                    @Nullable
                    String outcome,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Parameter(description = Moments.RECORDED_BY) @RequestParam(required = false) @Nullable String recordedBy,
            @Parameter(description = Moments.STATED_BY) @RequestParam(required = false) @Nullable String statedBy,
            @Parameter(description = Moments.VALID_ON) @RequestParam(required = false) @Nullable String validOn,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Limits.oneOf("outcome", outcome, Outcome.values());
        int lines = Limits.limit(limit);
        Asked asked = new Asked(recordedBy, statedBy, validOn);
        Cursor after = asked.isAny() ? null : Limits.cursor(cursor, DecisionEntries.LIST, SORT);
        Passed passed = gate.passToList(authority, minPosition);
        ListQuery query = new ListQuery(passed.authority(), DecisionEntries.LIST, SORT, true, lines)
                .where("committee", committee)
                .where("outcome", outcome)
                .between("day", from, to)
                .after(after);
        if (asked.isAny()) {
            return travelled.page(passed, Through.DECISIONS, entries, query, asked, cursor);
        }
        return Answers.page(index.find(query), passed.position());
    }
}
