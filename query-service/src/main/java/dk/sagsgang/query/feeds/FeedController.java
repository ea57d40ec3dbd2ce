package dk.sagsgang.query.feeds;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.feeds.FeedWriter.Page;
import dk.sagsgang.query.search.Cursor;
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
import dk.sagsgang.query.web.Limits;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The decisions of an authority as a feed, the one that changed last at the top. */
@RestController
@Tag(name = "Decisions")
class FeedController {
    private static final MediaType ATOM_IN_UTF_8 = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final ViewStore views;
    private final ListIndex index;
    private final RecordingTimes times;
    private final Gate gate;

    FeedController(ViewStore views, ListIndex index, RecordingTimes times, Gate gate) {
        this.views = views;
        this.index = index;
        this.times = times;
        this.gate = gate;
    }

    @GetMapping(
            path = "/api/v1/authorities/{authority}/decisions.atom",
            produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @Operation(
            summary = "The decisions of an authority as an Atom feed, the last changed first",
            description = "RFC 4287, in pages (RFC 5005). An entry keeps its id; it is updated, and comes to the top,"
                    + " when its decision is recorded, corrected or halted, at the time that was recorded. A decision"
                    + " that was annulled is told no more. With an ETag: If-None-Match answers 304 while nothing"
                    + " changed.")
    ResponseEntity<byte[]> decisions(
            @PathVariable String authority,
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int entries = Limits.limit(limit);
        Cursor after = Limits.cursor(cursor, FeedEntries.LIST, FeedEntries.SORT);
        Passed passed = gate.passToList(authority, minPosition);
        ListPage found = index.find(new ListQuery(passed.authority(), FeedEntries.LIST, FeedEntries.SORT, true, entries)
                .where("committee", committee)
                .after(after));
        List<Announcement> told = found.answers().stream()
                .map(it -> Announcement.read(AnswerJson.read(it)))
                .toList();
        String next = found.next() == null ? null : found.next().written();
        byte[] written = FeedWriter.write(page(passed, committee, limit, cursor, next, told));
        return ResponseEntity.ok()
                .eTag(Sha256.of(written).hex())
                .cacheControl(CacheControl.noCache())
                .header(Answers.POSITION, Long.toString(passed.position()))
                .contentType(ATOM_IN_UTF_8)
                .body(written);
    }

    private Page page(
            Passed passed,
            @Nullable String committee,
            @Nullable Integer limit,
            @Nullable String cursor,
            @Nullable String next,
            List<Announcement> told) {
        boolean all = committee == null || committee.isBlank();
        String path = "/api/v1/authorities/" + passed.authority().value();
        String name = views.findAnswer(StreamId.ofAuthority(passed.authority()))
                .map(it ->
                        Printable.line(AnswerJson.read(it.answer()).path("name").asString()))
                .orElse(passed.authority().value());
        // A feed without entries was last changed when the authority was registered.
        long last = told.isEmpty() ? 1 : told.getFirst().told();
        Map<Long, Instant> recorded = recorded(passed, told, last);
        return new Page(
                path + "/decisions" + (all ? "" : "/" + committee),
                Printable.line("Beslutninger, " + name + (all ? "" : ": " + committee)),
                name,
                path,
                Objects.requireNonNull(recorded.get(last)),
                address(path, committee, limit, cursor),
                address(path, committee, limit, null),
                next == null ? null : address(path, committee, limit, next),
                told,
                recorded);
    }

    private Map<Long, Instant> recorded(Passed passed, List<Announcement> told, long last) {
        Set<Long> positions = new TreeSet<>(Set.of(last));
        told.forEach(it -> positions.add(it.told()));
        Map<Long, Instant> recorded = times.at(passed.authority(), positions);
        if (recorded.size() < positions.size()) {
            throw Problem.behind("The times of recording are still being read in.");
        }
        return recorded;
    }

    private static String address(
            String path, @Nullable String committee, @Nullable Integer limit, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path + "/decisions.atom");
        if (committee != null && !committee.isBlank()) {
            address.queryParam("committee", "{committee}");
        }
        if (limit != null) {
            address.queryParam("limit", limit);
        }
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.encode()
                .buildAndExpand(Map.of("committee", committee == null ? "" : committee))
                .toUriString();
    }
}
