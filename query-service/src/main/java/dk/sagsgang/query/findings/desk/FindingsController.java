package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.findings.Finding.State;
import dk.sagsgang.query.findings.Rule;
import dk.sagsgang.query.findings.desk.FindingQuery.Place;
import dk.sagsgang.query.search.Cursor;
import dk.sagsgang.query.search.ListPage;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.web.AnsweredAs;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Limits;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The findings of an authority: all of them, those of a case, and one with its evidence. */
@RestController
@RequestMapping(path = "/api/v1/authorities/{authority}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Findings")
class FindingsController {
    private static final String LIST = "findings";
    private static final String SORT = "from";
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(5);
    private static final String ON =
            "The day whose findings are told, of what had been stated by then; today where it is left out.";
    private static final String STATE = "Open on the day, resolved by then, or dismissed by then; any where left out.";
    private static final String RULE = "The rule's name, such as extension-without-decision.";

    private final FindingsDesk desk;
    private final Today today;
    private final ViewStore views;
    private final Gate gate;

    FindingsController(FindingsDesk desk, Today today, ViewStore views, Gate gate) {
        this.desk = desk;
        this.today = today;
        this.views = views;
        this.gate = gate;
    }

    @GetMapping("/findings")
    @Operation(
            summary = "What an auditor would ask about the cases of an authority",
            description = "Each finding follows from the record alone and is the same after a rebuild. The newest come"
                    + " first, by the day from which they hold. case is a caseId. A finding is never left out: what no"
                    + " longer holds is RESOLVED, with the event that ended it, and what somebody dismissed says who,"
                    + " when and why.")
    @AnsweredAs(value = FindingLine.class, listed = true)
    ResponseEntity<byte[]> all(
            @PathVariable String authority,
            @Parameter(description = RULE) @RequestParam(required = false) @Nullable String rule,
            @Parameter(description = "The caseId of the case they are about.")
                    @RequestParam(name = "case", required = false)
                    @Nullable
                    String caseId,
            @RequestParam(required = false) @Nullable String committee,
            @Parameter(description = STATE, schema = @Schema(implementation = State.class))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = ON) @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int lines = Limits.limit(limit);
        Cursor after = Limits.cursor(cursor, LIST, SORT);
        FindingQuery query =
                new FindingQuery(day(on), rule(rule), state(state), unlessBlank(caseId), unlessBlank(committee));
        Passed passed = gate.pass(authority, minPosition);
        return page(query, snapshot(passed, minPosition), after, lines);
    }

    @GetMapping("/cases/{caseId}/findings")
    @Operation(
            summary = "What an auditor would ask about a case",
            description = "The same lines as in the list of all findings, the newest first.")
    @AnsweredAs(value = FindingLine.class, listed = true)
    ResponseEntity<byte[]> ofCase(
            @PathVariable String authority,
            @PathVariable String caseId,
            @Parameter(description = STATE, schema = @Schema(implementation = State.class))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = ON) @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int lines = Limits.limit(limit);
        Cursor after = Limits.cursor(cursor, LIST, SORT);
        LocalDate day = day(on);
        State wanted = state(state);
        Passed passed = gate.pass(authority, minPosition);
        requireCase(passed, caseId);
        FindingQuery query = new FindingQuery(day, null, wanted, caseId, null);
        return page(query, snapshot(passed, minPosition), after, lines);
    }

    @GetMapping("/findings/{finding}")
    @Operation(
            summary = "A finding with its evidence",
            description = "The events that caused it, each with its position, the day it was stated and the lines of"
                    + " its source, and what is odd in a sentence, in Danish and in English.")
    @AnsweredAs(FindingAnswer.class)
    ResponseEntity<byte[]> one(
            @PathVariable String authority,
            @PathVariable String finding,
            @Parameter(description = ON) @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable Long minPosition) {
        LocalDate day = day(on);
        Passed passed = gate.pass(authority, minPosition);
        Snapshot snapshot = snapshot(passed, minPosition);
        Kept kept = snapshot.one(finding)
                .filter(it -> it.finding().on(day).isPresent())
                .orElseThrow(() ->
                        gate.unknown(passed, "FINDING_UNKNOWN", "There is no such finding, or not yet on that day."));
        return Answers.one(AnswerJson.write(FindingAnswer.of(kept, day)), snapshot.position());
    }

    private ResponseEntity<byte[]> page(FindingQuery query, Snapshot snapshot, @Nullable Cursor after, int lines) {
        Place place = after == null
                ? null
                : new Place(LocalDate.parse(new String(after.key(), StandardCharsets.US_ASCII)), after.id());
        List<Kept> found = query.in(snapshot, place, lines + 1);
        List<Kept> shown = found.subList(0, Math.min(lines, found.size()));
        Cursor next = found.size() > lines ? cursor(shown.getLast()) : null;
        List<byte[]> answers = shown.stream()
                .map(it -> AnswerJson.write(FindingLine.of(it, query.day())))
                .toList();
        return Answers.page(new ListPage(answers, next), snapshot.position());
    }

    private static Cursor cursor(Kept last) {
        Place place = Place.of(last);
        return new Cursor(LIST, SORT, place.from().toString().getBytes(StandardCharsets.US_ASCII), place.finding());
    }

    /** The findings, which trail the views by as long as it takes to look at what changed. */
    private Snapshot snapshot(Passed passed, @Nullable Long minPosition) {
        AuthorityId authority = passed.authority();
        return desk.await(authority, minPosition == null ? 1 : Math.max(1, minPosition), FOUND_WITHIN)
                .orElseThrow(() -> Problem.behind("The findings of " + authority + " are still being looked for."));
    }

    private void requireCase(Passed passed, String caseId) {
        try {
            if (views.findAnswer(StreamId.of(passed.authority(), new CaseId(caseId)))
                    .isEmpty()) {
                throw gate.unknown(passed, "CASE_UNKNOWN", "There is no case of this number.");
            }
        } catch (InvalidValue e) {
            throw Problem.unknown("CASE_UNKNOWN", "No case has such an address.");
        }
    }

    private LocalDate day(@Nullable String on) {
        if (on == null || on.isBlank()) {
            return today.day();
        }
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw Problem.parameter("on", "A day is written 2020-03-01.");
        }
    }

    private static @Nullable Rule rule(@Nullable String asked) {
        return asked == null || asked.isBlank()
                ? null
                : Rule.of(asked).orElseThrow(() -> Problem.parameter("rule", "There is no such rule."));
    }

    private static @Nullable State state(@Nullable String asked) {
        Limits.oneOf("state", asked, State.values());
        return asked == null || asked.isBlank() ? null : State.valueOf(asked);
    }

    private static @Nullable String unlessBlank(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked;
    }
}
