package dk.sagsgang.standalone.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command prints: its answer to {@code out}, what it has to say beside it to {@code err}. Always UTF-8, whatever
 * the locale; styled only when a person sits at the other end and has not said NO_COLOR (no-color.org).
 */
public record Terminal(PrintStream out, PrintStream err, boolean styled) {

    public static Terminal ofProcess(Map<String, String> environment) {
        // There is no console at all where input or output is not a terminal.
        boolean person =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || "dumb".equals(environment.getOrDefault("TERM", ""));
        return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), person && !plain);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
