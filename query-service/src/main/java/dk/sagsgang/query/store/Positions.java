package dk.sagsgang.query.store;

import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The position up to which something tells each authority's events, and waiting for it to get further. Positions are
 * only ever published after what they promise can be read.
 */
public class Positions {
    private final Map<AuthorityId, Long> reached = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** The position reached; 0 where none is known. */
    public long of(AuthorityId authority) {
        return reached.getOrDefault(authority, 0L);
    }

    public boolean knows(AuthorityId authority) {
        return reached.containsKey(authority);
    }

    public Map<AuthorityId, Long> all() {
        return Map.copyOf(reached);
    }

    public void reach(AuthorityId authority, long position) {
        reached.put(authority, position);
        tell();
    }

    public void forget(AuthorityId authority) {
        reached.remove(authority);
        tell();
    }

    /** Waits until the position is reached; false when the time is over first. */
    public boolean await(AuthorityId authority, long position, Duration atMost) {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (of(authority) < position) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return reached.toString();
    }

    private void tell() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
