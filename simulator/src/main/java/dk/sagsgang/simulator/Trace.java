package dk.sagsgang.simulator;

import java.util.ArrayDeque;
import java.util.Deque;

/** What happened in a run, as a hash over all of it and the last lines of it. */
public final class Trace {

    private static final int LINES = 400;
    private static final long PRIME = 0x100000001b3L;

    private final Deque<String> last = new ArrayDeque<>();
    private final boolean printed;
    private long hash = 0xcbf29ce484222325L;

    public Trace(boolean printed) {
        this.printed = printed;
    }

    /** Adds a line; one without text only says that somebody made a step. */
    public void add(long nowNanos, String who, String what) {
        mix(nowNanos);
        mix(who.hashCode());
        mix(what.hashCode());
        if (!what.isEmpty()) {
            String line = nowNanos / 1_000 + " µs " + who + ": " + what;
            if (printed) {
                System.out.println(line);
            }
            last.addLast(line);
            if (last.size() > LINES) {
                last.removeFirst();
            }
        }
    }

    void thrown(Throwable thrown) {
        last.addLast(thrown.toString());
        for (StackTraceElement element : thrown.getStackTrace()) {
            last.addLast("    at " + element);
        }
        if (printed) {
            last.forEach(System.out::println);
        }
    }

    /** The same for two runs in which the same happened at the same times. */
    public long hash() {
        return hash;
    }

    /** The last of what happened. */
    public String end() {
        return String.join("\n", last);
    }

    private void mix(long value) {
        hash = (hash ^ value) * PRIME;
        hash ^= hash >>> 29;
    }
}
