package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Sha256;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The findings of an authority for whoever reads feeds. */
@RestController
@Tag(name = "Findings")
class FindingsFeedController {
    private static final MediaType ATOM_IN_UTF_8 = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(5);
    /** The authority's own registration. */
    private static final long FIRST = 1;

    private final FindingsDesk desk;
    private final Today today;
    private final ViewStore views;
    private final RecordingTimes times;
    private final Gate gate;

    FindingsFeedController(FindingsDesk desk, Today today, ViewStore views, RecordingTimes times, Gate gate) {
        this.desk = desk;
        this.today = today;
        this.views = views;
        this.times = times;
        this.gate = gate;
    }

    @GetMapping(path = "/api/v1/authorities/{authority}/findings.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @Operation(
            summary = "The findings of an authority as an Atom feed, the last changed first",
            description = "RFC 4287, as findings are today. An entry keeps its id; it is updated, and comes to the top,"
                    + " when its finding is resolved or dismissed. Of a case that is not open to everybody only the"
                    + " rule is told. With an ETag: If-None-Match answers 304 while nothing changed.")
    ResponseEntity<byte[]> findings(
            @PathVariable String authority,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int most = Limits.limit(limit);
        Passed passed = gate.pass(authority, minPosition);
        Snapshot snapshot = desk.await(
                        passed.authority(), minPosition == null ? FIRST : Math.max(FIRST, minPosition), FOUND_WITHIN)
                .orElseThrow(() -> Problem.behind("The findings are still being looked for."));
        Instant begun = times.at(passed.authority(), Set.of(FIRST)).get(FIRST);
        if (begun == null) {
            throw Problem.behind("The times of recording are still being read in.");
        }
        String path = "/api/v1/authorities/" + passed.authority().value();
        String name = views.findAnswer(StreamId.ofAuthority(passed.authority()))
                .map(it ->
                        Printable.line(AnswerJson.read(it.answer()).path("name").asString()))
                .orElse(passed.authority().value());
        byte[] written = FindingsFeed.write(path, name, today.day(), begun, snapshot, most);
        return ResponseEntity.ok()
                .eTag(Sha256.of(written).hex())
                .cacheControl(CacheControl.noCache())
                .header(Answers.POSITION, Long.toString(snapshot.position()))
                .contentType(ATOM_IN_UTF_8)
                .body(written);
    }
}
