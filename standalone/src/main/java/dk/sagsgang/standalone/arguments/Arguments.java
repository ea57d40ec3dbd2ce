package dk.sagsgang.standalone.arguments;

import dk.sagsgang.events.proofs.VerifierKey;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.InvalidValue;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the words of a command line into an {@link Invocation}, or says what is wrong with them. */
public final class Arguments {

    private static final String DEFAULT_SERVER = "http://127.0.0.1:8080";
    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    private Arguments() {}

    /** Throws {@link WrongUsage} where the words are no command. */
    public static Invocation parse(List<String> words) {
        if (words.isEmpty()) {
            throw new WrongUsage(Usage.EVERYTHING, "Say what to do.");
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "up" -> up(rest);
            case "minutes" -> minutes(rest);
            case "import" -> importMinutes(rest);
            case "case" -> tellCase(rest);
            case "audit" -> audit(rest);
            case "rebuild" -> rebuild(rest);
            case "views" -> views(rest);
            case "help", "--help", "-h" -> help(rest);
            case "version", "--version" -> version(rest);
            default -> throw new WrongUsage(Usage.EVERYTHING, "There is no command named " + words.getFirst() + ".");
        };
    }

    private static Invocation up(List<String> words) {
        Words given = Words.sort(Usage.UP, words, Set.of("--data", "--port"), Set.of("--sample"));
        if (given.helpWanted()) {
            return new Invocation.Help(Usage.UP);
        }
        given.requireOperands(0, 0);
        return new Invocation.Up(read(given, "--data", Arguments::path), port(given), given.has("--sample"));
    }

    private static Invocation minutes(List<String> words) {
        if (words.isEmpty() || !words.getFirst().equals("read")) {
            if (words.contains("--help") || words.contains("-h")) {
                return new Invocation.Help(Usage.MINUTES_READ);
            }
            throw new WrongUsage(Usage.MINUTES_READ, "Minutes can be read: say minutes read FILE.");
        }
        Words given = Words.sort(Usage.MINUTES_READ, words.subList(1, words.size()), Set.of(), Set.of());
        if (given.helpWanted()) {
            return new Invocation.Help(Usage.MINUTES_READ);
        }
        given.requireOperands(1, 1);
        return new Invocation.ReadMinutes(given.operand(Arguments::path));
    }

    private static Invocation importMinutes(List<String> words) {
        Words given =
                Words.sort(Usage.IMPORT, words, Set.of("--authority", "--server"), Set.of("--dry-run", "--review"));
        if (given.helpWanted()) {
            return new Invocation.Help(Usage.IMPORT);
        }
        given.requireOperands(1, Integer.MAX_VALUE);
        return new Invocation.ImportMinutes(
                given.operands(Arguments::path),
                read(given, "--authority", AuthorityId::new),
                given.has("--dry-run"),
                given.has("--review"),
                server(given));
    }

    private static Invocation tellCase(List<String> words) {
        Words given = Words.sort(
                Usage.CASE,
                words,
                Set.of("--authority", "--recorded-by", "--stated-by", "--valid-on", "--server"),
                Set.of());
        if (given.helpWanted()) {
            return new Invocation.Help(Usage.CASE);
        }
        given.requireOperands(1, 1);
        return new Invocation.TellCase(
                given.operand(CaseNumber::new),
                read(given, "--authority", AuthorityId::new),
                new Invocation.Moment(
                        read(given, "--recorded-by", Arguments::recordedBy),
                        read(given, "--stated-by", Arguments::day),
                        read(given, "--valid-on", Arguments::day)),
                server(given));
    }

    private static Invocation audit(List<String> words) {
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "export" -> exportAudit(rest);
            case "verify" -> verifyAudit(rest);
            case "--help", "-h" -> new Invocation.Help(Usage.AUDIT);
            default ->
                throw new WrongUsage(
                        Usage.AUDIT, "A log can be exported and verified: say audit export or audit verify.");
        };
    }

    private static Invocation exportAudit(List<String> words) {
        Words given = Words.sort(Usage.AUDIT_EXPORT, words, Set.of("--authority", "--out", "--server"), Set.of());
        if (given.helpWanted()) {
            return new Invocation.Help(Usage.AUDIT_EXPORT);
        }
        given.requireOperands(0, 0);
        return new Invocation.ExportAudit(
                given.parsed(given.required("--authority"), AuthorityId::new),
                given.parsed(given.required("--out"), Arguments::path),
                server(given));
    }

    private static Invocation verifyAudit(List<String> words) {
        Words given = Words.sort(Usage.AUDIT_VERIFY, words, Set.of("--checkpoint", "--key"), Set.of());
        if (given.helpWanted()) {
            return new Invocation.Help(Usage.AUDIT_VERIFY);
        }
        given.requireOperands(1, 1);
        return new Invocation.VerifyAudit(
                given.operand(Arguments::path),
                given.allParsed("--checkpoint", Arguments::path),
                given.allParsed("--key", VerifierKey::parse));
    }

    private static Invocation rebuild(List<String> words) {
        Words given = Words.sort(Usage.REBUILD, words, Set.of("--switch", "--server"), Set.of());
        if (given.helpWanted()) {
            return new Invocation.Help(Usage.REBUILD);
        }
        given.requireOperands(1, 1);
        String when = read(given, "--switch", Arguments::switchWhen);
        return new Invocation.RebuildView(
                given.operand(Arguments::viewName), when == null ? "equal" : when, server(given));
    }

    private static Invocation views(List<String> words) {
        Words given = Words.sort(Usage.VIEWS, words, Set.of("--server"), Set.of());
        if (given.helpWanted()) {
            return new Invocation.Help(Usage.VIEWS);
        }
        given.requireOperands(0, 3);
        List<String> operands = given.operands(Function.identity());
        if (operands.isEmpty()) {
            return new Invocation.Views(null, null, null, server(given));
        }
        if (!Set.of("switch", "cancel", "drop").contains(operands.getFirst())) {
            throw new WrongUsage(Usage.VIEWS, "A generation can be switched to, cancelled or dropped.");
        }
        given.requireOperands(3, 3);
        return new Invocation.Views(
                operands.getFirst(),
                given.parsed(operands.get(1), Arguments::viewName),
                given.parsed(operands.get(2), Arguments::generation),
                server(given));
    }

    private static String switchWhen(String text) {
        if (Set.of("equal", "always", "never").contains(text)) {
            return text;
        }
        throw new InvalidValue("A new generation becomes live where it is equal, always or never.");
    }

    /** Which views there are, the server says. */
    private static String viewName(String text) {
        if (text.matches("[a-z]{1,40}")) {
            return text;
        }
        throw new InvalidValue("A view has a name of small letters, such as cases.");
    }

    private static Long generation(String text) {
        if (text.matches("\\d{1,15}")) {
            return Long.valueOf(text);
        }
        throw new InvalidValue("A generation is a number.");
    }

    private static Invocation help(List<String> words) {
        return new Invocation.Help(
                switch (String.join(" ", words)) {
                    case "" -> Usage.EVERYTHING;
                    case "up" -> Usage.UP;
                    case "minutes", "minutes read" -> Usage.MINUTES_READ;
                    case "import" -> Usage.IMPORT;
                    case "case" -> Usage.CASE;
                    case "audit" -> Usage.AUDIT;
                    case "rebuild" -> Usage.REBUILD;
                    case "views" -> Usage.VIEWS;
                    case "audit export" -> Usage.AUDIT_EXPORT;
                    case "audit verify" -> Usage.AUDIT_VERIFY;
                    default ->
                        throw new WrongUsage(
                                Usage.EVERYTHING, "There is no command named " + String.join(" ", words) + ".");
                });
    }

    private static Invocation version(List<String> words) {
        if (!words.isEmpty()) {
            throw new WrongUsage(Usage.EVERYTHING, "The command version takes nothing more.");
        }
        return new Invocation.Version();
    }

    private static int port(Words given) {
        Integer port = read(given, "--port", text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= 0 && number <= HIGHEST_PORT) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number that is out of range.
            }
            throw new InvalidValue("A port is a number from 0 to 65535.");
        });
        return port == null ? DEFAULT_PORT : port;
    }

    private static URI server(Words given) {
        URI server = read(given, "--server", Arguments::address);
        return server == null ? URI.create(DEFAULT_SERVER) : server;
    }

    private static <T> @Nullable T read(Words given, String option, Function<String, T> form) {
        String value = given.value(option);
        return value == null ? null : given.parsed(value, form);
    }

    /** A position as it is, an instant in universal time. */
    private static String recordedBy(String text) {
        try {
            return text.matches("[1-9]\\d{0,17}")
                    ? text
                    : OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException e) {
            throw new InvalidValue("This is a position, or an instant such as 2026-03-01T12:00:00Z: " + text);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue("A day is written 2021-01-31.");
        }
    }

    private static Path path(String text) {
        try {
            if (!text.isEmpty()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Said below, as for an empty one.
        }
        throw new InvalidValue("This is not the name of a file or folder: " + text);
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getQuery() == null && address.getFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for an address of another kind.
        }
        throw new InvalidValue("A server is an address such as " + DEFAULT_SERVER + ".");
    }
}
