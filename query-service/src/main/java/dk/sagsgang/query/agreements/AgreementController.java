package dk.sagsgang.query.agreements;

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

/** The agreements of all cases of an authority, the one that ends first at the top. */
@RestController
@RequestMapping(path = "/api/v1/authorities/{authority}/agreements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agreements")
class AgreementController {
    private static final String SORT = "end";

    private final ListIndex index;
    private final TravelledLists travelled;
    private final AgreementEntries entries;
    private final Gate gate;

    AgreementController(ListIndex index, TravelledLists travelled, AgreementEntries entries, Gate gate) {
        this.index = index;
        this.travelled = travelled;
        this.entries = entries;
        this.gate = gate;
    }

    @GetMapping
    @Operation(
            summary = "The agreements of an authority, by when they end",
            description = "expiresBefore finds those that end before the day at the latest: on the day they were"
                    + " terminated for, else on the last day that their expiry may mean. With validOn these are the"
                    + " agreements that ran on that day; running is UNCERTAIN where a month or a year does not say."
                    + TravelledLists.HOW)
    @AnsweredAs(value = AgreementLine.class, and = "AgreementAnswer", listed = true)
    ResponseEntity<byte[]> all(
            @PathVariable String authority,
            @Parameter(description = "The day before which the agreement ends at the latest.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable
                    LocalDate expiresBefore,
            @RequestParam(required = false) @Nullable String committee,
            @Parameter(description = Moments.RECORDED_BY) @RequestParam(required = false) @Nullable String recordedBy,
            @Parameter(description = Moments.STATED_BY) @RequestParam(required = false) @Nullable String statedBy,
            @Parameter(description = Moments.VALID_ON) @RequestParam(required = false) @Nullable String validOn,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int lines = Limits.limit(limit);
        Asked asked = new Asked(recordedBy, statedBy, validOn);
        Cursor after = asked.isAny() ? null : Limits.cursor(cursor, AgreementEntries.LIST, SORT);
        Passed passed = gate.passToList(authority, minPosition);
        ListQuery query = new ListQuery(passed.authority(), AgreementEntries.LIST, SORT, false, lines)
                .where("committee", committee)
                .between("end", null, expiresBefore == null ? null : expiresBefore.minusDays(1))
                .after(after);
        if (asked.isAny()) {
            return travelled.page(passed, Through.AGREEMENTS, entries, query, asked, cursor);
        }
        return Answers.page(index.find(query), passed.position());
    }
}
