package dk.sagsgang.command.imports;

import dk.sagsgang.command.api.Addresses;
import dk.sagsgang.command.api.CommandDoor;
import dk.sagsgang.command.api.CommandOffer;
import dk.sagsgang.command.api.CommandTable;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes documents to be imported, and commands to imports. The body is the document as it was published; its SHA-256
 * names the import, so the same octets are imported once however often they are sent.
 */
@RestController
final class ImportController implements CommandOffer {

    private static final String IMPORT = Addresses.AUTHORITIES + "/{authority}/imports/{document}";
    private static final CommandTable COMMANDS =
            CommandTable.of(ImportCommand.class, IMPORT, ImportMinutes.class, ShowImport.class);

    /** How often a plan is made anew when others change what it was made on. */
    private static final int RACES = 20;

    private final CommandDoor door;

    ImportController(CommandDoor door) {
        this.door = door;
    }

    @PostMapping(path = Addresses.AUTHORITIES + "/{authority}/minutes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import published minutes or an agenda",
            description =
                    "The body is the document's octets. A dry run shows the plan and records nothing. A document whose"
                            + " prose speaks of another authority is refused with 422 MINUTES_OF_ANOTHER_AUTHORITY unless the"
                            + " sender confirms that it is this authority's own.",
            parameters = {
                @Parameter(
                        name = "dryRun",
                        in = ParameterIn.QUERY,
                        description = "true shows the plan and records nothing",
                        schema = @Schema(type = "boolean", defaultValue = "false")),
                @Parameter(
                        name = "authorityConfirmed",
                        in = ParameterIn.QUERY,
                        description = "true takes the document as this authority's own, whatever its prose speaks of",
                        schema = @Schema(type = "boolean", defaultValue = "false")),
                @Parameter(
                        name = "review",
                        in = ParameterIn.QUERY,
                        description = "true lets every fact wait for review, and not the doubtful ones alone",
                        schema = @Schema(type = "boolean", defaultValue = "false"))
            })
    ResponseEntity<Map<String, Object>> take(@PathVariable String authority, HttpServletRequest request)
            throws IOException, UnreadableDocument {
        AuthorityId in = Addresses.authority(authority);
        ImportQuery query = ImportQuery.of(request);
        byte[] document = MinutesBody.of(request);
        Reading reading = MinutesReader.read(document);
        if (reading.blocked()) {
            throw new DoubtfulMinutes(reading);
        }
        StreamId stream = StreamId.of(in, reading.document());
        ImportMinutes command = new ImportMinutes(reading, query.authorityConfirmed(), query.review());
        try {
            if (query.dryRun()) {
                Object plan = onSteadyRecord(() -> door.rehearse(request, document, stream, command));
                return ResponseEntity.ok(ImportAnswer.planned(in, (Plan) Objects.requireNonNull(plan)));
            }
            Receipt receipt =
                    Objects.requireNonNull(onSteadyRecord(() -> door.submit(request, document, stream, command)));
            ResponseEntity.BodyBuilder answer = ResponseEntity.status(201).location(Addresses.of(stream));
            if (receipt.repeated()) {
                answer.header("Idempotency-Replayed", "true");
            }
            return answer.body(ImportAnswer.applied(in, reading, receipt));
        } catch (Rejected refused) {
            if (refused.reason() == Reason.IMPORT_APPLIED || refused.reason() == Reason.IMPORT_WAITING) {
                return ResponseEntity.ok(ImportAnswer.unchanged(reading));
            }
            throw refused;
        }
    }

    @GetMapping(path = IMPORT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "An import: what was read, what was made of each fact, and what waits",
            description = "Read from the ledger itself, so that it tells of every review that was answered before.")
    ResponseEntity<Map<String, Object>> show(
            @PathVariable String authority, @PathVariable String document, HttpServletRequest request) {
        if (request.getQueryString() != null) {
            throw new IllegalQuery("An import is asked for without parameters.");
        }
        StreamId stream = stream(authority, document);
        Object shown = door.rehearse(request, new byte[0], stream, new ShowImport());
        return ResponseEntity.ok(ReviewAnswer.of(stream, (ImportState) Objects.requireNonNull(shown)));
    }

    @PostMapping(path = IMPORT + "/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(hidden = true)
    ResponseEntity<Map<String, Object>> take(
            @PathVariable String authority,
            @PathVariable String document,
            @PathVariable String command,
            HttpServletRequest request) {
        return door.take(request, COMMANDS.named(command), stream(authority, document));
    }

    @Override
    public CommandTable offered() {
        return COMMANDS;
    }

    /**
     * A plan is made on what was on record then, and its first steps wait for whoever changes the same things: so a
     * refusal counts once a plan made anew is refused in the same way.
     */
    private static <T extends @Nullable Object> T onSteadyRecord(Supplier<T> attempt) {
        PlanRefused last = null;
        for (int race = 0; ; race++) {
            try {
                return attempt.get();
            } catch (PlanRefused refused) {
                if (race == RACES || (last != null && refused.isAsBefore(last))) {
                    throw refused;
                }
                last = refused;
            }
        }
    }

    private static StreamId stream(String authority, String document) {
        try {
            return StreamId.of(Addresses.authority(authority), new Sha256(document));
        } catch (InvalidValue e) {
            throw new Rejected(Reason.IMPORT_UNKNOWN, "An import is named by the SHA-256 of its document.");
        }
    }
}
