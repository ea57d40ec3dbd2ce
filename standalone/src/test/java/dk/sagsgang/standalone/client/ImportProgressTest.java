package dk.sagsgang.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.standalone.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void is_one_line_at_a_time_on_a_terminal() {
        walk(4, true);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("\r\u001B[2K1 of 4 documents, 2.0 a second, 2 s left\r\u001B[2K2 of 4 ")
                .endsWith("\r\u001B[2K4 of 4 documents, 2.0 a second, 0 s left" + System.lineSeparator());
        assertThat(out.size()).isZero();
    }

    @Test
    void is_a_line_at_every_tenth_of_the_way_elsewhere() {
        walk(1000, false);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(10)
                .first()
                .isEqualTo("100 of 1000 documents, 2.0 a second, 450 s left");
    }

    @Test
    void says_nothing_of_a_single_document() {
        walk(1, true);
        walk(1, false);
        assertThat(err.size()).isZero();
    }

    private void walk(int all, boolean styled) {
        Terminal terminal = new Terminal(print(out), print(err), styled);
        ImportProgress progress = new ImportProgress(all, terminal, nanos::get);
        for (int i = 0; i < all; i++) {
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
            progress.step();
        }
        progress.end();
        assertThat(progress.done()).isEqualTo(all);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
