package dk.sagsgang.command.relay;

import java.time.Duration;

/** How long a thread that met trouble waits before it tries again: a moment first, then longer and longer. */
public final class Pace {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Wake wake;
    private Duration pause = FIRST_PAUSE;

    public Pace(Wake wake) {
        this.wake = wake;
    }

    public void succeeded() {
        pause = FIRST_PAUSE;
    }

    public Duration next() {
        Duration now = pause;
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        return now;
    }

    /** Rests for so long whatever calls, but for the end. */
    public void rest(Duration atMost, Closing closing) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!closing.isClosed() && System.nanoTime() - until < 0) {
            wake.await(Duration.ofNanos(until - System.nanoTime()));
        }
    }

    /** Whether the thread is to end. */
    @FunctionalInterface
    public interface Closing {
        boolean isClosed();
    }
}
