package dk.sagsgang.query.meetings;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.MeetingId;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

/** The meetings of an authority, and one with its agenda and what was decided on it. */
@RestController
@RequestMapping(path = "/api/v1/authorities/{authority}/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Meetings")
class MeetingController {
    private static final String SORT = "day";

    private final ViewStore views;
    private final ListIndex index;
    private final TravelledLists lists;
    private final TravelledAnswers travelled;
    private final MeetingEntries entries;
    private final Gate gate;

    MeetingController(
            ViewStore views,
            ListIndex index,
            TravelledLists lists,
            TravelledAnswers travelled,
            MeetingEntries entries,
            Gate gate) {
        this.lists = lists;
        this.travelled = travelled;
        this.entries = entries;
        this.views = views;
        this.index = index;
        this.gate = gate;
    }

    @GetMapping
    @Operation(
            summary = "The meetings of an authority, newest first",
            description = "committee is a code or a name; from and to are days, both included." + TravelledLists.HOW)
    @AnsweredAs(value = MeetingLine.class, listed = true)
    ResponseEntity<byte[]> all(
            @PathVariable String authority,
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Parameter(description = Moments.RECORDED_BY) @RequestParam(required = false) @Nullable String recordedBy,
            @Parameter(description = Moments.STATED_BY) @RequestParam(required = false) @Nullable String statedBy,
            @Parameter(description = Moments.VALID_ON) @RequestParam(required = false) @Nullable String validOn,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int lines = Limits.limit(limit);
        Asked asked = new Asked(recordedBy, statedBy, validOn);
        Cursor after = asked.isAny() ? null : Limits.cursor(cursor, MeetingEntries.LIST, SORT);
        Passed passed = gate.passToList(authority, minPosition);
        ListQuery query = new ListQuery(passed.authority(), MeetingEntries.LIST, SORT, true, lines)
                .where("committee", committee)
                .between("day", from, to)
                .after(after);
        if (asked.isAny()) {
            return lists.page(passed, Through.MEETINGS, entries, query, asked, cursor);
        }
        return Answers.page(index.find(query), passed.position());
    }

    @GetMapping("/{meeting}")
    @Operation(
            summary = "A meeting with its agenda, each item with its outcome where it was decided",
            description = "With recordedBy, statedBy or validOn the meeting and the cases on its agenda are told as of"
                    + " that moment. A meeting of which there was nothing then is 404 with the reason"
                    + " MEETING_UNKNOWN_THEN.")
    @AnsweredAs(MeetingAnswer.class)
    ResponseEntity<byte[]> one(
            @PathVariable String authority,
            @PathVariable String meeting,
            @Parameter(description = Moments.RECORDED_BY) @RequestParam(required = false) @Nullable String recordedBy,
            @Parameter(description = Moments.STATED_BY) @RequestParam(required = false) @Nullable String statedBy,
            @Parameter(description = Moments.VALID_ON) @RequestParam(required = false) @Nullable String validOn,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Passed passed = gate.pass(authority, minPosition);
        StoredView view = find(passed, meeting);
        Asked asked = new Asked(recordedBy, statedBy, validOn);
        if (asked.isAny()) {
            Agenda agenda = new Agenda(view.stream(), travelled.one(passed, view, asked, "MEETING_UNKNOWN_THEN"));
            Map<StreamId, StoredView> cases = views.find(StreamId.Kind.CASE, agenda.cases());
            return Answers.one(agenda.with(travelled.several(passed, cases.values(), asked)), passed.position());
        }
        Agenda agenda = new Agenda(view.stream(), view.answer());
        Map<StreamId, byte[]> cases = new HashMap<>();
        views.find(StreamId.Kind.CASE, agenda.cases()).forEach((stream, it) -> cases.put(stream, it.answer()));
        return Answers.one(agenda.with(cases), passed.position());
    }

    private StoredView find(Passed passed, String meeting) {
        try {
            return views.find(StreamId.of(passed.authority(), new MeetingId(meeting)))
                    .orElseThrow(() -> gate.unknown(passed, "MEETING_UNKNOWN", "There is no meeting of this name."));
        } catch (InvalidValue e) {
            throw Problem.unknown("MEETING_UNKNOWN", "No meeting has such a name.");
        }
    }
}
