package dk.sagsgang.standalone.client;

import dk.sagsgang.standalone.terminal.Terminal;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How far an import of several documents has come: how many are done, how many a second, and how long the rest will take
 * at that. On a terminal it is one line that is written anew; elsewhere a line at every tenth of the way.
 */
final class ImportProgress {

    private static final String LINE_BEGIN = "\r\u001B[2K";
    private static final int PLAIN_LINES = 10;

    private final int all;
    private final Terminal terminal;
    private final LongSupplier nanos;
    private final long begun;
    private int done;

    ImportProgress(int all, Terminal terminal, LongSupplier nanos) {
        this.all = all;
        this.terminal = terminal;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** How many documents are done. */
    int done() {
        return done;
    }

    /** Says that one more document is done. */
    void step() {
        done++;
        if (all == 1) {
            return;
        }
        if (terminal.styled()) {
            terminal.err().print(LINE_BEGIN + line());
            terminal.err().flush();
        } else if (done == all || done % Math.max(1, all / PLAIN_LINES) == 0) {
            terminal.err().println(line());
        }
    }

    /** Takes the line away, so that something else can be printed. */
    void clear() {
        if (all > 1 && terminal.styled()) {
            terminal.err().print(LINE_BEGIN);
            terminal.err().flush();
        }
    }

    /** Leaves the last line standing. */
    void end() {
        if (all > 1 && done > 0 && terminal.styled()) {
            terminal.err().println();
        }
    }

    private String line() {
        double seconds = Math.max(1, nanos.getAsLong() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        double rate = done / seconds;
        return String.format(
                Locale.ROOT, "%d of %d documents, %.1f a second, %.0f s left", done, all, rate, (all - done) / rate);
    }
}
