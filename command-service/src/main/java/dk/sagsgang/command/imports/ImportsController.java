package dk.sagsgang.command.imports;

import dk.sagsgang.command.api.Addresses;
import dk.sagsgang.command.api.CommandDoor;
import dk.sagsgang.command.minutes.PrintedLine;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows imports to those who review them: the list, one of them, and the text it was read from. */
@RestController
final class ImportsController {

    private static final int USUAL_ROWS = 50;
    private static final int MOST_ROWS = 200;
    private static final int USUAL_LINES = 1_000;
    private static final int MOST_LINES = 10_000;

    private final CommandDoor door;
    private final ImportIndex index;
    private final ListAnswer list;
    private final ImportTexts texts;
    private final RunningImports running;

    ImportsController(CommandDoor door, ImportIndex index, ImportTexts texts, RunningImports running) {
        this.door = door;
        this.index = index;
        this.list = new ListAnswer(index);
        this.texts = texts;
        this.running = running;
    }

    @GetMapping(path = Addresses.AUTHORITIES + "/{authority}/imports", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The imports of an authority, newest first, and the documents on their way",
            description = "Read from the ledger itself, so that it tells of everything that was answered before."
                    + " Whoever watches an import of many documents asks again each second or so: running names the"
                    + " documents that this process is reading or recording, total counts those that are done.",
            parameters = {
                @Parameter(
                        name = "limit",
                        in = ParameterIn.QUERY,
                        description = "The most imports in the answer",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")),
                @Parameter(
                        name = "cursor",
                        in = ParameterIn.QUERY,
                        description = "The next of the page before",
                        schema = @Schema(type = "string"))
            })
    ResponseEntity<Map<String, Object>> list(@PathVariable String authority, HttpServletRequest request) {
        AuthorityId in = Addresses.authority(authority);
        QueryParameters given = new QueryParameters(request.getQueryString(), Set.of("limit", "cursor"));
        int limit = (int) given.number("limit", USUAL_ROWS, MOST_ROWS);
        long before = given.number("cursor", Long.MAX_VALUE, Long.MAX_VALUE);
        door.requireAuthority(in);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(list.of(index.before(in, before, limit + 1), limit, running.of(in)));
    }

    @GetMapping(path = ImportController.IMPORT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "An import: what was read, what was made of each fact, and what waits",
            description = "Read from the ledger itself, so that it tells of every review that was answered before.")
    ResponseEntity<Map<String, Object>> show(
            @PathVariable String authority, @PathVariable String document, HttpServletRequest request) {
        new QueryParameters(request.getQueryString(), Set.of());
        StreamId stream = stream(authority, document);
        return ResponseEntity.ok(ReviewAnswer.of(stream, shown(request, stream)));
    }

    @GetMapping(path = ImportController.IMPORT + "/text", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The text of an imported document, by the lines that facts and doubts name",
            description =
                    "The lines as they were read, with their pages where the document has any. They have the SHA-256"
                            + " that the ledger recorded with the reading: of each line its number, a tab, its page or nothing, a"
                            + " tab, its text and a line feed, in UTF-8.",
            parameters = {
                @Parameter(
                        name = "from",
                        in = ParameterIn.QUERY,
                        description = "The first line",
                        schema = @Schema(type = "integer", minimum = "1", defaultValue = "1")),
                @Parameter(
                        name = "limit",
                        in = ParameterIn.QUERY,
                        description = "The most lines in the answer; lines that share a number are kept together",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "10000", defaultValue = "1000"))
            })
    ResponseEntity<Map<String, Object>> text(
            @PathVariable String authority, @PathVariable String document, HttpServletRequest request) {
        QueryParameters given = new QueryParameters(request.getQueryString(), Set.of("from", "limit"));
        int from = (int) given.number("from", 1, Integer.MAX_VALUE);
        int limit = (int) given.number("limit", USUAL_LINES, MOST_LINES);
        StreamId stream = stream(authority, document);
        MinutesRead read = Objects.requireNonNull(shown(request, stream).read());
        List<PrintedLine> lines = texts.find(stream.authority(), read.text())
                .orElseThrow(() -> new Rejected(
                        Reason.IMPORT_TEXT_UNKNOWN, "The text of this document is not kept, or was erased."));
        return ResponseEntity.ok(TextAnswer.of(read, lines, from, limit));
    }

    private ImportState shown(HttpServletRequest request, StreamId stream) {
        return (ImportState) Objects.requireNonNull(door.rehearse(request, new byte[0], stream, new ShowImport()));
    }

    static StreamId stream(String authority, String document) {
        try {
            return StreamId.of(Addresses.authority(authority), new Sha256(document));
        } catch (InvalidValue e) {
            throw new Rejected(Reason.IMPORT_UNKNOWN, "An import is named by the SHA-256 of its document.");
        }
    }
}
