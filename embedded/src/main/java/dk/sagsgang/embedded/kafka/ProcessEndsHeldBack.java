package dk.sagsgang.embedded.kafka;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Kafka from ending this process while a broker starts. A controller whose port is taken would do that, and leave
 * nobody to say why; held back, it goes on to throw what was wrong. Kafka knows one way to end a process for all of a
 * JVM, so one broker starts at a time.
 */
final class ProcessEndsHeldBack implements AutoCloseable {
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final AtomicReference<@Nullable String> fault = new AtomicReference<>();

    ProcessEndsHeldBack() {
        ONE_AT_A_TIME.lock();
        Exit.setExitProcedure(this::holdBack);
        Exit.setHaltProcedure(this::holdBack);
    }

    /** Throws when Kafka wanted to end the process and yet said nothing else. */
    void requireNone() {
        String said = fault.get();
        if (said != null) {
            throw new IllegalStateException("Kafka failed while it started: " + said);
        }
    }

    @Override
    public void close() {
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
        ONE_AT_A_TIME.unlock();
    }

    private void holdBack(int statusCode, @Nullable String message) {
        fault.compareAndSet(null, "status " + statusCode + (message == null ? "" : ", " + message));
    }
}
