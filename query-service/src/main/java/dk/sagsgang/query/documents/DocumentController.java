package dk.sagsgang.query.documents;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.documents.Papers.Placed;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;

/** A meeting's agenda and minutes, and one item of its minutes, as documents in HTML and PDF. */
@RestController
@RequestMapping(
        path = "/api/v1/authorities/{authority}/meetings/{meeting}",
        produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
@Tag(name = "Documents")
class DocumentController {
    private static final String FORM = "HTML, or PDF (PDF/UA) where Accept or format says so. In Danish.";
    private static final String FORMAT = "html or pdf; comes before Accept.";

    private final ViewStore views;
    private final Gate gate;
    private final HtmlWriter html;
    private final PdfWriter pdf;

    DocumentController(ViewStore views, Gate gate, HtmlWriter html, PdfWriter pdf) {
        this.views = views;
        this.gate = gate;
        this.html = html;
        this.pdf = pdf;
    }

    @GetMapping("/agenda")
    @Operation(
            summary = "The agenda of a meeting as a document",
            description = FORM + " 404 AGENDA_NOT_PUBLISHED before it was published. What closed items and restricted"
                    + " cases hold is left out.")
    ResponseEntity<byte[]> agenda(
            @PathVariable String authority,
            @PathVariable String meeting,
            @Parameter(description = FORMAT, schema = @Schema(allowableValues = {"html", "pdf"}))
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @RequestParam(required = false) @Nullable Long minPosition,
            HttpServletRequest request) {
        Format asked = format(format, request);
        Told told = told(authority, meeting, minPosition);
        if (!told.papers().isAgendaPublished()) {
            throw gate.unknown(told.passed(), "AGENDA_NOT_PUBLISHED", "The meeting's agenda was not published yet.");
        }
        return answer(told, told.papers().agenda(told.placed()), "dagsorden", asked, request);
    }

    @GetMapping("/minutes")
    @Operation(
            summary = "The minutes of a meeting as a document",
            description = FORM + " 404 MINUTES_NOT_PUBLISHED before they were published. What closed items and"
                    + " restricted cases hold is left out. The text is laid out so that it can be imported again.")
    ResponseEntity<byte[]> minutes(
            @PathVariable String authority,
            @PathVariable String meeting,
            @Parameter(description = FORMAT, schema = @Schema(allowableValues = {"html", "pdf"}))
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @RequestParam(required = false) @Nullable Long minPosition,
            HttpServletRequest request) {
        Format asked = format(format, request);
        Told told = told(authority, meeting, minPosition);
        if (!told.papers().areMinutesPublished()) {
            throw gate.unknown(told.passed(), "MINUTES_NOT_PUBLISHED", "The meeting's minutes were not published yet.");
        }
        return answer(told, told.papers().minutes(told.placed()), "referat", asked, request);
    }

    @GetMapping("/items/{item}/excerpt")
    @Operation(
            summary = "One item of the minutes as a document, to be sent back to its case",
            description =
                    FORM + " The item is named by its place on the agenda, from 1. It is told whole, closed or not."
                            + " 404 ITEM_UNDECIDED before a decision was recorded on it.")
    ResponseEntity<byte[]> excerpt(
            @PathVariable String authority,
            @PathVariable String meeting,
            @Parameter(description = "The item's place on the agenda, from 1.") @PathVariable int item,
            @Parameter(description = FORMAT, schema = @Schema(allowableValues = {"html", "pdf"}))
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @RequestParam(required = false) @Nullable Long minPosition,
            HttpServletRequest request) {
        Format asked = format(format, request);
        Told told = told(authority, meeting, minPosition);
        Placed placed = told.placed().stream()
                .filter(it -> it.item().path("position").asInt() == item)
                .findFirst()
                .orElseThrow(() -> gate.unknown(
                        told.passed(), "ITEM_UNKNOWN", "The meeting's agenda has no item at place " + item + "."));
        if (!placed.item().has("decision")) {
            throw gate.unknown(told.passed(), "ITEM_UNDECIDED", "No decision was recorded on the item yet.");
        }
        return answer(told, told.papers().excerpt(placed), "udskrift-" + item, asked, request);
    }

    private record Told(Passed passed, StreamId meeting, Papers papers, List<Placed> placed) {}

    private Told told(String authority, String meeting, @Nullable Long minPosition) {
        Passed passed = gate.pass(authority, minPosition);
        StoredView view = find(passed, meeting);
        JsonNode answer = AnswerJson.read(view.answer());
        String name = views.findAnswer(StreamId.ofAuthority(passed.authority()))
                .map(it -> AnswerJson.read(it.answer()).path("name").asString(null))
                .orElse(authority);
        return new Told(passed, view.stream(), new Papers(name, answer), placed(view.stream(), answer));
    }

    private List<Placed> placed(StreamId meeting, JsonNode answer) {
        Set<StreamId> named = new LinkedHashSet<>();
        answer.path("agenda").forEach(place -> named.add(caseOf(meeting, place)));
        Map<StreamId, StoredView> cases = views.find(StreamId.Kind.CASE, named);
        List<Placed> placed = new ArrayList<>();
        for (JsonNode place : answer.path("agenda")) {
            StoredView ofPlace = cases.get(caseOf(meeting, place));
            JsonNode told = ofPlace == null ? AnswerJson.object() : AnswerJson.read(ofPlace.answer());
            for (JsonNode item : told.path("agendaItems")) {
                if (item.path("meeting").asString().equals(meeting.name())
                        && item.path("position").asInt()
                                == place.path("position").asInt()) {
                    placed.add(new Placed(told, item));
                }
            }
        }
        return placed;
    }

    private ResponseEntity<byte[]> answer(
            Told told, Paper paper, String kind, Format format, HttpServletRequest request) {
        String page = html.write(paper);
        // Two prints of one page differ in their ids; the page tells whether there is anything new.
        String tag = "W/\"" + Sha256.of(page.getBytes(StandardCharsets.UTF_8)).hex() + "-" + format.suffix() + "\"";
        boolean known = new ServletWebRequest(request).checkNotModified(tag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT)
                .header(Answers.POSITION, Long.toString(told.passed().position()));
        if (known) {
            return answer.build();
        }
        String file = told.meeting().name().toLowerCase(Locale.ROOT) + "-" + kind + "." + format.suffix();
        return answer.header("Content-Security-Policy", html.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(format.type())
                .body(format == Format.PDF ? pdf.write(page) : page.getBytes(StandardCharsets.UTF_8));
    }

    private StoredView find(Passed passed, String meeting) {
        try {
            return views.findAnswer(StreamId.of(passed.authority(), new MeetingId(meeting)))
                    .orElseThrow(() -> gate.unknown(passed, "MEETING_UNKNOWN", "There is no meeting of this name."));
        } catch (InvalidValue e) {
            throw Problem.unknown("MEETING_UNKNOWN", "No meeting has such a name.");
        }
    }

    private static Format format(@Nullable String asked, HttpServletRequest request) {
        if (asked == null || asked.isBlank()) {
            return Format.accepted(request.getHeader(HttpHeaders.ACCEPT));
        }
        for (Format format : Format.values()) {
            if (format.suffix().equals(asked)) {
                return format;
            }
        }
        throw Problem.parameter("format", "This is html or pdf.");
    }

    private static StreamId caseOf(StreamId meeting, JsonNode place) {
        return StreamId.of(meeting.authority(), new CaseId(place.path("caseId").asString()));
    }
}
