package dk.sagsgang.command.imports;

import dk.sagsgang.command.api.Addresses;
import dk.sagsgang.command.api.CommandDoor;
import dk.sagsgang.command.api.CommandOffer;
import dk.sagsgang.command.api.CommandTable;
import dk.sagsgang.command.desk.Receipt;
import dk.sagsgang.command.minutes.MinutesReader;
import dk.sagsgang.command.minutes.ReadDocument;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.command.minutes.UnreadableDocument;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes documents to be imported, and commands to imports. The body is the document as it was published; its SHA-256
 * names the import, so the same octets are imported once however often they are sent.
 */
@RestController
final class ImportController implements CommandOffer {

    static final String IMPORT = Addresses.AUTHORITIES + "/{authority}/imports/{document}";
    private static final CommandTable COMMANDS =
            CommandTable.of(ImportCommand.class, IMPORT, ImportMinutes.class, ShowImport.class);

    /** How often a plan is made anew when others change what it was made on. */
    private static final int RACES = 20;

    private final CommandDoor door;
    private final ImportTexts texts;
    private final RunningImports running;

    ImportController(CommandDoor door, ImportTexts texts, RunningImports running) {
        this.door = door;
        this.texts = texts;
        this.running = running;
    }

    @PostMapping(path = Addresses.AUTHORITIES + "/{authority}/minutes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import published minutes or an agenda",
            description =
                    "The body is the document's octets. A dry run shows the plan and records nothing. A document whose"
                            + " prose speaks of another authority is refused with 422 MINUTES_OF_ANOTHER_AUTHORITY unless the"
                            + " sender confirms that it is this authority's own. The answer comes once the document is"
                            + " recorded as a whole; whoever sends several sends one after the other, and each answer is"
                            + " one step of the way. Others see a document on its way under running in the list of"
                            + " imports.",
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
                        schema = @Schema(type = "boolean", defaultValue = "false")),
                @Parameter(
                        name = "name",
                        in = ParameterIn.QUERY,
                        description =
                                "What the sender calls the document, such as the name of its file, for the list of"
                                        + " imports",
                        schema = @Schema(type = "string", maxLength = 200))
            })
    ResponseEntity<Map<String, Object>> take(@PathVariable String authority, HttpServletRequest request)
            throws IOException, UnreadableDocument {
        AuthorityId in = Addresses.authority(authority);
        ImportQuery query = ImportQuery.of(request);
        byte[] document = MinutesBody.of(request);
        RunningImports.Running begun = running.begin(in, query.name(), document.length);
        try {
            return take(in, query, document, request);
        } finally {
            begun.end();
        }
    }

    private ResponseEntity<Map<String, Object>> take(
            AuthorityId in, ImportQuery query, byte[] document, HttpServletRequest request) throws UnreadableDocument {
        ReadDocument read = MinutesReader.readWhole(document);
        Reading reading = read.reading();
        if (reading.blocked()) {
            throw new DoubtfulMinutes(reading);
        }
        StreamId stream = StreamId.of(in, reading.document());
        ImportTexts.Prepared text = ImportTexts.Prepared.of(read.lines());
        ImportMinutes command =
                new ImportMinutes(reading, query.authorityConfirmed(), query.review(), query.name(), text.digest());
        try {
            if (query.dryRun()) {
                Object plan = onSteadyRecord(() -> door.rehearse(request, document, stream, command));
                return ResponseEntity.ok(ImportAnswer.planned(in, (Plan) Objects.requireNonNull(plan)));
            }
            Receipt receipt = submit(in, text, () -> door.submit(request, document, stream, command));
            ResponseEntity.BodyBuilder answer = ResponseEntity.status(201).location(Addresses.of(stream));
            if (receipt.repeated()) {
                answer.header("Idempotency-Replayed", "true");
            }
            return answer.body(ImportAnswer.applied(in, reading, receipt));
        } catch (Rejected refused) {
            if (isKnown(refused)) {
                return ResponseEntity.ok(ImportAnswer.unchanged(reading));
            }
            throw refused;
        }
    }

    /** Keeps the text before the reading that names it is on record, and not where that is refused. */
    private Receipt submit(AuthorityId in, ImportTexts.Prepared text, Supplier<Receipt> submission) {
        door.requireAuthority(in);
        boolean news = texts.keep(in, text);
        try {
            return Objects.requireNonNull(onSteadyRecord(submission));
        } catch (PlanRefused | MinutesOfAnotherAuthority refused) {
            forget(in, text, news);
            throw refused;
        } catch (Rejected refused) {
            forget(in, text, news && !isKnown(refused));
            throw refused;
        }
    }

    private void forget(AuthorityId in, ImportTexts.Prepared text, boolean really) {
        if (really) {
            texts.forget(in, text);
        }
    }

    private static boolean isKnown(Rejected refused) {
        return refused.reason() == Reason.IMPORT_APPLIED || refused.reason() == Reason.IMPORT_WAITING;
    }

    @PostMapping(path = IMPORT + "/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(hidden = true)
    ResponseEntity<Map<String, Object>> take(
            @PathVariable String authority,
            @PathVariable String document,
            @PathVariable String command,
            HttpServletRequest request) {
        return door.take(request, COMMANDS.named(command), ImportsController.stream(authority, document));
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
}
