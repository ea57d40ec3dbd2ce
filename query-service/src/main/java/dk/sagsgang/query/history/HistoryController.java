package dk.sagsgang.query.history;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.query.history.HistoryPages.Asked;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.web.AnsweredAs;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everything that was recorded of a case, a meeting or a committee, in the order of its versions, payloads and sources as
 * they were stored.
 */
@RestController
@RequestMapping(path = "/api/v1/authorities/{authority}", produces = MediaType.APPLICATION_JSON_VALUE)
class HistoryController {
    private static final String PAGES = "from is the version to begin with (0 is the first); next is the version of the"
            + " next page. before is a version to end in front of, for those who turn the pages backwards from the end (any"
            + " number beyond the last version is the end); previous is the before of the page in front. The events of a"
            + " page always stand in the order of their versions. A page of large events is shorter than was asked.";
    private static final String FROM = "The version to begin with, from 0.";
    private static final String BEFORE = "The version to end in front of.";

    private final HistoryPages pages;
    private final ViewStore views;
    private final Gate gate;

    HistoryController(HistoryPages pages, ViewStore views, Gate gate) {
        this.pages = pages;
        this.views = views;
        this.gate = gate;
    }

    @GetMapping("/cases/{caseId}/history")
    @Tag(name = "Cases")
    @Operation(summary = "The history of a case", description = PAGES)
    @AnsweredAs(value = HistoryLine.class, listed = true)
    ResponseEntity<byte[]> ofCase(
            @PathVariable String authority,
            @PathVariable String caseId,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable Long from,
            @Parameter(description = BEFORE) @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Asked asked = Asked.read(from, before, limit);
        Passed passed = gate.pass(authority, minPosition);
        return page(
                passed,
                StreamId.of(passed.authority(), new CaseId(caseId)),
                asked,
                "CASE_UNKNOWN",
                "There is no case of this number.");
    }

    @GetMapping("/meetings/{meeting}/history")
    @Tag(name = "Meetings")
    @Operation(summary = "The history of a meeting", description = PAGES)
    @AnsweredAs(value = HistoryLine.class, listed = true)
    ResponseEntity<byte[]> ofMeeting(
            @PathVariable String authority,
            @PathVariable String meeting,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable Long from,
            @Parameter(description = BEFORE) @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Asked asked = Asked.read(from, before, limit);
        Passed passed = gate.pass(authority, minPosition);
        try {
            StreamId stream = StreamId.of(passed.authority(), new MeetingId(meeting));
            return page(passed, stream, asked, "MEETING_UNKNOWN", "There is no meeting of this name.");
        } catch (InvalidValue e) {
            throw Problem.unknown("MEETING_UNKNOWN", "No meeting has such a name.");
        }
    }

    @GetMapping("/committees/{code}/history")
    @Tag(name = "Committees")
    @Operation(summary = "The history of a committee", description = PAGES)
    @AnsweredAs(value = HistoryLine.class, listed = true)
    ResponseEntity<byte[]> ofCommittee(
            @PathVariable String authority,
            @PathVariable String code,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable Long from,
            @Parameter(description = BEFORE) @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Asked asked = Asked.read(from, before, limit);
        Passed passed = gate.pass(authority, minPosition);
        try {
            StreamId stream = StreamId.of(passed.authority(), new CommitteeCode(code));
            return page(passed, stream, asked, "COMMITTEE_UNKNOWN", "There is no committee of this code.");
        } catch (InvalidValue e) {
            throw Problem.unknown("COMMITTEE_UNKNOWN", "No committee has such a code.");
        }
    }

    private ResponseEntity<byte[]> page(Passed passed, StreamId stream, Asked asked, String reason, String detail) {
        byte[] page = pages.of(
                stream, asked, () -> views.find(stream).orElseThrow(() -> gate.unknown(passed, reason, detail)));
        return Answers.one(page, passed.position());
    }
}
