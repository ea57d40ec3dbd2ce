package dk.sagsgang.standalone.client;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.standalone.arguments.Invocation;
import dk.sagsgang.standalone.http.Server;
import dk.sagsgang.standalone.http.Views;
import dk.sagsgang.standalone.terminal.Failure;
import dk.sagsgang.standalone.terminal.Terminal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code sagsgang import}: hands documents to the server one by one, in the order given. The first that fails ends it,
 * and what was imported before stays. It says done only when the query side shows what was recorded.
 */
public final class ImportMinutes {

    /** A large first import can keep the views busy; past this the command says so and leaves them to it. */
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(60);

    private static final int LONGEST_NAME = 200;

    private ImportMinutes() {}

    public static void run(Invocation.ImportMinutes asked, Terminal terminal) {
        Server server = new Server(asked.server());
        ImportProgress progress = new ImportProgress(asked.files().size(), terminal, System::nanoTime);
        Map<AuthorityId, Long> recorded = new LinkedHashMap<>();
        try {
            for (Path file : asked.files()) {
                try {
                    importOne(server, asked, file, terminal, progress, recorded);
                } catch (Failure e) {
                    throw asked.files().size() == 1
                            ? e
                            : atFile(file, progress.done(), asked.files().size(), e);
                }
                progress.step();
            }
        } finally {
            progress.end();
            // Positions only grow, so what shows the last shows all.
            recorded.forEach((authority, position) -> awaitShown(server, authority, position, terminal));
        }
    }

    private static void importOne(
            Server server,
            Invocation.ImportMinutes asked,
            Path file,
            Terminal terminal,
            ImportProgress progress,
            Map<AuthorityId, Long> recorded) {
        byte[] document = Documents.bytes(file);
        AuthorityId authority = authority(server, asked.authority(), document, terminal);
        ImportAnswer answer = Server.JSON.treeToValue(
                server.post(
                        "/api/v1/authorities/" + authority + "/minutes?dryRun=" + asked.dryRun() + "&review="
                                + asked.review() + named(file),
                        "application/octet-stream",
                        document),
                ImportAnswer.class);
        progress.clear();
        terminal.out().print(ImportReport.of(file.toString(), authority.value(), answer, terminal.styled()));
        Long position = answer.position();
        if (!asked.dryRun() && position != null) {
            recorded.merge(authority, position, Math::max);
        }
    }

    /** The file's own name, where it is one that the server takes. */
    private static String named(Path file) {
        Path name = file.getFileName();
        boolean sayable = name != null
                && !name.toString().isBlank()
                && name.toString().length() <= LONGEST_NAME
                && StandardCharsets.UTF_8.newEncoder().canEncode(name.toString());
        return sayable ? "&name=" + URLEncoder.encode(name.toString(), StandardCharsets.UTF_8) : "";
    }

    private static AuthorityId authority(
            Server server, @Nullable AuthorityId given, byte[] document, Terminal terminal) {
        if (given != null) {
            return given;
        }
        Authorities authorities = Authorities.of(server);
        String name = Documents.authorityNamed(document);
        for (Authorities.Authority candidate : authorities.all()) {
            if (candidate.name().equalsIgnoreCase(name)) {
                terminal.err()
                        .println("The document is from " + candidate.name() + ", so it goes to " + candidate.authority()
                                + ".");
                return candidate.authority();
            }
        }
        throw new Failure(
                "AUTHORITY_NEEDED",
                (name.isEmpty()
                                ? "The document does not say which authority it is from"
                                : "The server knows no authority named " + name)
                        + "; say --authority with one of: " + authorities.choices() + ".");
    }

    private static void awaitShown(Server server, AuthorityId authority, long position, Terminal terminal) {
        try {
            Views.await(server, authority, position, SHOWN_WITHIN);
        } catch (Failure e) {
            // The document is imported, so this is no failure of the import.
            terminal.err().println("Recorded at position " + position + ", but not shown yet: " + e.line());
        }
    }

    private static Failure atFile(Path file, int done, int all, Failure failure) {
        return new Failure(
                failure.reason(),
                file + ": " + failure.getMessage() + " (" + done + " of " + all + " documents were done before it.)",
                failure);
    }
}
