package dk.sagsgang.query.streams;

import dk.sagsgang.query.web.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events of an authority as a stream, in the form that the client accepts. */
@RestController
@RequestMapping("/api/v1/authorities/{authority}/events")
@Tag(name = "Streams")
class StreamController {
    private final Reception reception;

    StreamController(Reception reception) {
        this.reception = reception;
    }

    @GetMapping(produces = {MediaType.TEXT_EVENT_STREAM_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    @Operation(
            summary = "The events of an authority as they come, or from a position on",
            description = """
                    Each event is one CloudEvents 1.0 JSON event whose data is the payload as it was stored and whose \
                    sequence is its position. No position is left out, repeated or out of order, and what is sent can \
                    be read in the views.

                    As text/event-stream the id of a message is the position and its event the type; heartbeats carry \
                    an id too, so that a client with a rare filter resumes where he was. A client that comes back with \
                    Last-Event-ID goes on after it; otherwise from is the position to begin with, earliest, or now \
                    (which is what is meant where nothing is said). A stream that has to end says so by a last message \
                    StreamEnded with a reason.

                    As application/x-ndjson it is the events from a position (earliest, where nothing is said) to the \
                    newest at the time of asking, one a line; with follow=true it goes on, and an empty line is a \
                    heartbeat.

                    case, committee and type may be given more than once: any of one kind, and all kinds together. A \
                    case is given by its caseId. An event is of a committee where its stream or payload names it, or \
                    where its case or meeting had been with that committee by then, itself included.

                    With mode=current the state of each case that changed is sent instead (message CaseState, data as \
                    the case's address answers), the newest once for however many events.""",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content = {
                            @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")),
                            @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string"))
                        }),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/409"),
                @ApiResponse(responseCode = "410", ref = "#/components/responses/410"),
                @ApiResponse(responseCode = "429", ref = "#/components/responses/429")
            })
    void events(
            @PathVariable String authority,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(name = "case", required = false) @Nullable List<String> cases,
            @RequestParam(required = false) @Nullable List<String> committee,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable Boolean follow,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        AskedStream asked = AskedStream.read(
                accept, lastEventId, new AskedStream.Given(from, cases, committee, type, mode, follow));
        if (request.getMethod().equals("HEAD")) {
            response.setContentType(asked.form().contentType());
            return;
        }
        Reception.Seated seated = reception.seat(authority, asked, request.getRemoteAddr());
        boolean begun = false;
        try {
            response.setContentType(asked.form().contentType());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Tells a gateway to pass on what comes as it comes.
            response.setHeader("X-Accel-Buffering", "no");
            response.setHeader(Answers.POSITION, Long.toString(seated.head()));
            seated.begin(new ServletOutlet(request.startAsync()));
            begun = true;
        } finally {
            if (!begun) {
                seated.leave();
            }
        }
    }
}
