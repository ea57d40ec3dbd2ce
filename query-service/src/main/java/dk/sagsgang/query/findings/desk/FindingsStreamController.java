package dk.sagsgang.query.findings.desk;

import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The findings of an authority as they arise. */
@RestController
@Tag(name = "Findings")
class FindingsStreamController {
    private final FindingsStream stream;
    private final FindingsDesk desk;
    private final Today today;
    private final Gate gate;

    FindingsStreamController(FindingsStream stream, FindingsDesk desk, Today today, Gate gate) {
        this.stream = stream;
        this.desk = desk;
        this.today = today;
        this.gate = gate;
    }

    @GetMapping(path = "/api/v1/authorities/{authority}/findings/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "What is found as it is found, as Server-Sent Events",
            description = "Messages FindingRaised, FindingResolved and FindingDismissed, each with the finding as lists"
                    + " tell it, and Heartbeat. Their id is what has been heard, a position and a day (148@2026-11-22):"
                    + " a client that comes back with it as Last-Event-ID hears what changed since, each finding once"
                    + " and as it is now, and what a broken connection cut off again. Findings come with the days too."
                    + " A client without it begins now, or with from=earliest with all there are.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"))))
    @Nullable
    SseEmitter events(
            @PathVariable String authority,
            @Parameter(
                            description = "earliest begins with all findings there are; now where it is left out.",
                            schema = @Schema(allowableValues = {"earliest", "now"}))
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "The id of the last message that was heard; the stream goes on after it.")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        Gate.Passed passed = gate.pass(authority, null);
        Bookmark begin = begin(passed, from, lastEventId);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Tells a gateway to pass on what comes as it comes.
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            return null;
        }
        return stream.follow(passed.authority(), begin);
    }

    private Bookmark begin(Gate.Passed passed, @Nullable String from, @Nullable String lastEventId) {
        if (from != null && !from.isBlank() && !from.equals("earliest") && !from.equals("now")) {
            throw Problem.parameter("from", "This is earliest or now.");
        }
        if (lastEventId != null && !lastEventId.isBlank()) {
            return Bookmark.read(lastEventId)
                    .orElseThrow(() -> Problem.parameter("Last-Event-ID", "This is no id of this stream."));
        }
        if ("earliest".equals(from)) {
            return Bookmark.NOTHING;
        }
        long position = desk.now(passed.authority()).map(Snapshot::position).orElse(passed.position());
        return new Bookmark(position, today.day());
    }
}
