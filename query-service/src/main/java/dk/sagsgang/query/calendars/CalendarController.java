package dk.sagsgang.query.calendars;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.calendars.Dated.Group;
import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.search.ListPage;
import dk.sagsgang.query.search.ListQuery;
import dk.sagsgang.query.store.RecordingTimes;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Printable;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The meetings and deadlines of an authority as a calendar to subscribe to. */
@RestController
@Tag(name = "Calendars")
class CalendarController {
    private static final String SORT = "day";
    private static final String ICALENDAR = "text/calendar";
    private static final MediaType ICALENDAR_IN_UTF_8 = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** More than a program for calendars takes well; the earliest are left out then, and the calendar says so. */
    private static final int LARGEST = 10_000;

    private final ViewStore views;
    private final ListIndex index;
    private final RecordingTimes times;
    private final Gate gate;

    CalendarController(ViewStore views, ListIndex index, RecordingTimes times, Gate gate) {
        this.views = views;
        this.index = index;
        this.times = times;
        this.gate = gate;
    }

    @GetMapping(path = "/api/v1/authorities/{authority}/calendar.ics", produces = ICALENDAR)
    @Operation(
            summary = "The meetings and deadlines of an authority as iCalendar",
            description = "RFC 5545. An entry keeps its UID; SEQUENCE grows with the version of its meeting or case."
                    + " What was cancelled, terminated, extended or completed stays, with STATUS:CANCELLED. A deadline"
                    + " known to a month lasts the month. from and to are days, both included; of more than 10,000"
                    + " entries the latest are told. With an ETag: If-None-Match answers 304 while nothing changed.")
    ResponseEntity<byte[]> calendar(
            @PathVariable String authority,
            @Parameter(
                            description =
                                    "meetings or deadlines (notice, expiry, follow-up) alone; both where it is left"
                                            + " out.",
                            schema = @Schema(allowableValues = {"meetings", "deadlines"}))
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Group group = group(kind);
        Passed passed = gate.passToList(authority, minPosition);
        ListPage page = index.find(new ListQuery(passed.authority(), Dated.LIST, SORT, true, LARGEST)
                .where("group", group == null ? null : group.name())
                .where("committee", committee)
                .between("day", from, to));
        List<Dated> entries = page.answers().stream().map(Dated::read).toList();
        String left = page.next() == null ? "" : "Kun de " + LARGEST + " seneste er taget med.";
        byte[] written = CalendarWriter.write(
                passed.authority(), name(passed, committee), left, entries, recorded(passed, entries));
        return ResponseEntity.ok()
                .eTag(Sha256.of(written).hex())
                .cacheControl(CacheControl.noCache())
                .header(Answers.POSITION, Long.toString(passed.position()))
                .contentType(ICALENDAR_IN_UTF_8)
                .body(written);
    }

    private Map<Long, Instant> recorded(Passed passed, List<Dated> entries) {
        Set<Long> positions = entries.stream().map(Dated::position).collect(Collectors.toSet());
        Map<Long, Instant> recorded = times.at(passed.authority(), positions);
        if (recorded.size() < positions.size()) {
            throw Problem.behind("The times of recording are still being read in.");
        }
        return recorded;
    }

    private String name(Passed passed, @Nullable String committee) {
        String name = views.findAnswer(StreamId.ofAuthority(passed.authority()))
                .map(it -> AnswerJson.read(it.answer()).path("name").asString(null))
                .orElse(passed.authority().value());
        return Printable.line(committee == null || committee.isBlank() ? name : name + ": " + committee);
    }

    private static @Nullable Group group(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        for (Group group : Group.values()) {
            if (group.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return group;
            }
        }
        throw Problem.parameter("kind", "This is meetings or deadlines.");
    }
}
