package dk.sagsgang.command.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells one waiting thread that there is something to look at. A call between two waits is not lost. */
public final class Wake {

    private final Semaphore called = new Semaphore(0);

    public void call() {
        if (called.availablePermits() == 0) {
            called.release();
        }
    }

    /** Forgets earlier calls: what they were about is looked at after this. */
    public void forget() {
        called.drainPermits();
    }

    public void await() throws InterruptedException {
        called.acquire();
    }

    /** Tells whether there was a call in that time. */
    public boolean await(Duration atMost) throws InterruptedException {
        return called.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
