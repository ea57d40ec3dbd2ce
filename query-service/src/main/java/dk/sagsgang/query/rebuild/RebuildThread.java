package dk.sagsgang.query.rebuild;

import dk.sagsgang.query.store.ViewStoreAway;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs rebuilds from start to stop of the service on a thread of its own: as fast as it goes while there is something to
 * do, and else a look now and then. A rebuild that is under way when the service stops is resumed when one starts.
 */
final class RebuildThread implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RebuildThread.class);
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final long SWEEP_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Rebuilding rebuilding;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    RebuildThread(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    /** There is something to do, or something to be removed. */
    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofPlatform().name("rebuild").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stopping = true;
        running.interrupt();
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        long sweepAt = System.nanoTime();
        while (!stopping) {
            boolean did = false;
            try {
                did = rebuilding.step();
                if (did || System.nanoTime() - sweepAt >= 0) {
                    rebuilding.sweep();
                    sweepAt = System.nanoTime() + SWEEP_EVERY_NANOS;
                }
            } catch (ViewStoreAway e) {
                log.debug("Rebuilds wait for the view store", e);
            } catch (RuntimeException e) {
                log.error("A look at the generations failed; the next comes in a moment", e);
            }
            if (!did && rest()) {
                sweepAt = System.nanoTime();
            }
        }
    }

    /** Waits a moment; true where it was ended because there is something to do. */
    private boolean rest() {
        try {
            if (woken.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
                return true;
            }
        } catch (InterruptedException e) {
            // Whoever interrupts has said that it stops.
            log.debug("The rebuilds were stopped while they waited", e);
        }
        return false;
    }
}
