package dk.sagsgang.command.imports;

import dk.sagsgang.command.api.Addresses;
import dk.sagsgang.command.api.CommandDoor;
import dk.sagsgang.command.api.CommandPath;
import dk.sagsgang.command.desk.Receipt;
import dk.sagsgang.command.minutes.MinutesReader;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.command.minutes.UnreadableDocument;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes documents to be imported. The body is the document as it was published; its SHA-256 names the import, so the
 * same octets are imported once however often they are sent.
 */
@RestController
final class ImportController {

    private static final String IMPORT = Addresses.AUTHORITIES + "/{authority}/imports/{document}";

    private final CommandDoor door;

    ImportController(CommandDoor door) {
        this.door = door;
    }

    @PostMapping(path = Addresses.AUTHORITIES + "/{authority}/minutes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import published minutes or an agenda",
            description = "The body is the document's octets. A dry run shows the plan and records nothing.",
            parameters =
                    @Parameter(
                            name = "dryRun",
                            in = ParameterIn.QUERY,
                            description = "true shows the plan and records nothing",
                            schema = @Schema(type = "boolean", defaultValue = "false")))
    ResponseEntity<Map<String, Object>> take(@PathVariable String authority, HttpServletRequest request)
            throws IOException, UnreadableDocument {
        AuthorityId in = Addresses.authority(authority);
        boolean dryRun = DryRun.asked(request);
        byte[] document = MinutesBody.of(request);
        Reading reading = MinutesReader.read(document);
        if (reading.blocked()) {
            throw new DoubtfulMinutes(reading);
        }
        StreamId stream = StreamId.of(in, reading.document());
        ImportMinutes command = new ImportMinutes(reading);
        try {
            if (dryRun) {
                Object plan = door.rehearse(request, document, stream, command);
                return ResponseEntity.ok(ImportAnswer.planned(in, (Plan) Objects.requireNonNull(plan)));
            }
            Receipt receipt = door.submit(request, document, stream, command);
            return ResponseEntity.status(201)
                    .location(Addresses.of(stream))
                    .body(ImportAnswer.applied(in, reading, receipt));
        } catch (Rejected refused) {
            if (refused.reason() == Reason.IMPORT_APPLIED) {
                return ResponseEntity.ok(ImportAnswer.unchanged(reading));
            }
            throw refused;
        }
    }

    @PostMapping(path = IMPORT + "/review-fact", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say of one imported fact whether it was read rightly")
    ResponseEntity<Map<String, Object>> review(
            @PathVariable String authority, @PathVariable String document, HttpServletRequest request) {
        return door.take(
                request,
                CommandPath.of(IMPORT + "/review-fact", ReviewFact.class, ReviewFact.class),
                stream(authority, document));
    }

    @PostMapping(path = IMPORT + "/undo-import", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Annul what an import recorded about cases")
    ResponseEntity<Map<String, Object>> undo(
            @PathVariable String authority, @PathVariable String document, HttpServletRequest request) {
        return door.take(
                request,
                CommandPath.of(IMPORT + "/undo-import", UndoImport.class, UndoImport.class),
                stream(authority, document));
    }

    private static StreamId stream(String authority, String document) {
        try {
            return StreamId.of(Addresses.authority(authority), new Sha256(document));
        } catch (InvalidValue e) {
            throw new Rejected(Reason.IMPORT_UNKNOWN, "An import is named by the SHA-256 of its document.");
        }
    }
}
