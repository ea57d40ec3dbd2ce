package dk.sagsgang.query.cases;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.search.Cursor;
import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.search.ListQuery;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.travel.Moments;
import dk.sagsgang.query.travel.Moments.Asked;
import dk.sagsgang.query.travel.Through;
import dk.sagsgang.query.travel.TravelledAnswers;
import dk.sagsgang.query.travel.TravelledLists;
import dk.sagsgang.query.web.AnsweredAs;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Limits;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases of an authority: one as it stands, and all of them as a list that can be filtered, sorted and paged. */
@RestController
@RequestMapping(path = "/api/v1/authorities/{authority}/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CaseController {
    private final ViewStore views;
    private final ListIndex index;
    private final TravelledAnswers travelled;
    private final TravelledLists lists;
    private final CaseEntries entries;
    private final Gate gate;

    CaseController(
            ViewStore views,
            ListIndex index,
            TravelledAnswers travelled,
            TravelledLists lists,
            CaseEntries entries,
            Gate gate) {
        this.travelled = travelled;
        this.lists = lists;
        this.entries = entries;
        this.views = views;
        this.index = index;
        this.gate = gate;
    }

    @GetMapping("/{caseId}")
    @Operation(
            summary = "A case as it stands, or as it was at any moment",
            description =
                    "The ETag is the case's version; If-None-Match with it is answered 304 while nothing changed. With"
                            + " recordedBy, statedBy or validOn, alone or together, the case is told as of that moment,"
                            + " without an ETag; asOf says which position and days it is told from, what was left out,"
                            + " and what is uncertain. A case of which there was nothing then is 404 with the reason"
                            + " CASE_UNKNOWN_THEN.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        headers = @Header(name = "ETag", description = "The case's version, quoted.")),
                @ApiResponse(responseCode = "304", description = "It is still what If-None-Match names.")
            })
    @AnsweredAs(CaseAnswer.class)
    void one(
            @PathVariable String authority,
            @PathVariable String caseId,
            @Parameter(description = Moments.RECORDED_BY) @RequestParam(required = false) @Nullable String recordedBy,
            @Parameter(description = Moments.STATED_BY) @RequestParam(required = false) @Nullable String statedBy,
            @Parameter(description = Moments.VALID_ON) @RequestParam(required = false) @Nullable String validOn,
            @RequestParam(required = false) @Nullable Long minPosition,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            HttpServletResponse response)
            throws IOException {
        Passed passed = gate.pass(authority, minPosition);
        StoredView view = find(passed, caseId);
        Asked asked = new Asked(recordedBy, statedBy, validOn);
        if (asked.isAny()) {
            write(response, passed, travelled.one(passed, view, asked, "CASE_UNKNOWN_THEN"));
            return;
        }
        String tag = "\"" + view.version() + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        if (view.quarantine() != null) {
            response.setHeader(
                    Answers.QUARANTINED, Long.toString(view.quarantine().position()));
        }
        // Written here because Spring would answer 304 to any known tag, and this answer may have changed under its.
        if (isUnchanged(view, tag, ifNoneMatch)) {
            head(response, passed);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        write(response, passed, view.answer());
    }

    @GetMapping
    @Operation(
            summary = "The cases of an authority",
            description =
                    "committee is a code or a name, subject the KLE subject or its beginning (29.09). q finds words"
                            + " in number, title, briefs, recommendations, decisions and partners, and forgives. sort is"
                            + " number, title or updated (newest first)."
                            + TravelledLists.HOW
                            + " Words and other orders are those of the present alone.")
    @AnsweredAs(value = CaseLine.class, listed = true)
    ResponseEntity<byte[]> all(
            @PathVariable String authority,
            @Parameter(
                            description = "How far the case has come.",
                            schema = @Schema(implementation = CaseAnswer.Phase.class))
                    @RequestParam(required = false)
                    @Nullable
                    String phase,
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) @Nullable String caseworker,
            @Parameter(description = "The KLE subject or its beginning: 29, 29.09 or 29.09.00.")
                    @RequestParam(required = false)
                    @Nullable
                    String subject,
            @Parameter(description = "Words to be found, in any order and any of their Danish forms.")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(
                            description = "The order: by number where it is left out.",
                            schema = @Schema(allowableValues = {"number", "title", "updated"}))
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            @Parameter(description = Moments.RECORDED_BY) @RequestParam(required = false) @Nullable String recordedBy,
            @Parameter(description = Moments.STATED_BY) @RequestParam(required = false) @Nullable String statedBy,
            @Parameter(description = Moments.VALID_ON) @RequestParam(required = false) @Nullable String validOn,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition) {
        CaseSort order = CaseSort.of(sort);
        Limits.oneOf("phase", phase, CaseAnswer.Phase.values());
        if (subject != null && !subject.isBlank() && !subject.matches("\\d{2}(\\.\\d{2}){0,2}")) {
            throw Problem.parameter("subject", "A subject is written 29, 29.09 or 29.09.00.");
        }
        int lines = Limits.limit(limit);
        Asked asked = new Asked(recordedBy, statedBy, validOn);
        if (asked.isAny()) {
            requireNothingOfThePresent(order, q);
        }
        Cursor after = asked.isAny() ? null : Limits.cursor(cursor, CaseEntries.LIST, order.field());
        Passed passed = gate.passToList(authority, minPosition);
        ListQuery query = new ListQuery(passed.authority(), CaseEntries.LIST, order.field(), order.newestFirst(), lines)
                .where("phase", phase)
                .where("committee", committee)
                .where("caseworker", caseworker)
                .where("subject", subject)
                .matching(q)
                .after(after);
        if (asked.isAny()) {
            return lists.page(passed, Through.CASES, entries, query, asked, cursor);
        }
        return Answers.page(index.find(query), passed.position());
    }

    /** The index of words and orders knows the present alone. */
    private static void requireNothingOfThePresent(CaseSort order, @Nullable String q) {
        boolean words = q != null && !q.isBlank();
        if (words || order != CaseSort.NUMBER) {
            throw Problem.refused(
                    "PARAMETERS_CONTRADICT",
                    "The cases of another moment come in the order of their numbers and are not searched for words.",
                    words ? "q" : "sort",
                    "Leave this out, or ask without recordedBy, statedBy and validOn.");
        }
    }

    private static void head(HttpServletResponse response, Passed passed) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(Answers.POSITION, Long.toString(passed.position()));
    }

    private static void write(HttpServletResponse response, Passed passed, byte[] answer) throws IOException {
        head(response, passed);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private StoredView find(Passed passed, String caseId) {
        try {
            return views.findAnswer(StreamId.of(passed.authority(), new CaseId(caseId)))
                    .orElseThrow(() -> gate.unknown(passed, "CASE_UNKNOWN", "There is no case of this number."));
        } catch (InvalidValue e) {
            throw Problem.unknown("CASE_UNKNOWN", "No case has such an address.");
        }
    }

    /** An answer that changed after the case's last event has the same version and must be sent. */
    private static boolean isUnchanged(StoredView view, String tag, @Nullable String ifNoneMatch) {
        if (ifNoneMatch == null || view.quarantine() != null || view.toldAt() != view.position()) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(it -> it.equals("*") || it.equals(tag) || it.equals("W/" + tag));
    }
}
