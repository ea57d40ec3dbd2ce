package dk.sagsgang.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.sagsgang.standalone.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What a command printed and how it ended, when typed at a terminal that is no person's. */
record Typed(int code, String out, String err) {

    static Typed sagsgang(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Sagsgang.run(
                List.of(words),
                new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false));
        return new Typed(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
