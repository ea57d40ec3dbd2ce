package dk.sagsgang.query.streams;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes the clients of one authority when there is something new, on a virtual thread of its own, so that the intake
 * only knocks here. The more clients there are the longer it rests between two rounds: what comes in the meantime goes
 * out to each in the same flush, and flushes are what a machine has fewest of.
 */
final class Announcer implements Runnable {
    /** For each client that was woken, which is about what sending him something takes. */
    private static final long REST_NANOS = 15_000;

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean knocked;
    private volatile boolean closed;

    Announcer(String name) {
        thread = Thread.ofVirtual().name("stream-" + name).unstarted(this);
    }

    void start() {
        thread.start();
    }

    void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    Set<Subscriber> subscribers() {
        return subscribers;
    }

    /** There is something new. */
    void knock() {
        if (!knocked && !subscribers.isEmpty()) {
            knocked = true;
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void run() {
        while (!closed) {
            if (knocked) {
                knocked = false;
                rest(announce() * REST_NANOS);
            } else {
                LockSupport.park(this);
            }
        }
    }

    private int announce() {
        int woken = 0;
        for (Subscriber subscriber : subscribers) {
            subscriber.wake();
            woken++;
        }
        return woken;
    }

    private void rest(long nanos) {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !closed; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}
