package dk.sagsgang.query.streams;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of one authority, at most so many and so many bytes of them, without a hole from the first it holds
 * to the head. It is the one queue of all clients: each reads it at a place of his own, and who falls behind its first
 * event has lost his place. Readers take no lock. A position is at the head only once its event can be read here.
 */
final class Tail {
    private final AtomicReferenceArray<@Nullable StreamedEvent> ring;
    private final int mask;
    private final long mostBytes;
    private long bytes;
    private volatile long first = 1;
    private volatile long head;

    /** Holds as many events as the next power of two. */
    Tail(int mostEvents, long mostBytes) {
        int size = Integer.highestOneBit(Math.max(2, mostEvents) - 1) << 1;
        this.ring = new AtomicReferenceArray<>(size);
        this.mask = size - 1;
        this.mostBytes = mostBytes;
    }

    /** The position of the newest event, or the one after which the next will come. */
    long head() {
        return head;
    }

    /** The oldest position that is held, one after the head where none is. */
    long first() {
        return first;
    }

    boolean holds(long position) {
        return position >= first && position <= head;
    }

    /** The event of the position, null where it is not held, or not any more. */
    @Nullable
    StreamedEvent at(long position) {
        StreamedEvent found = ring.get((int) (position & mask));
        return found != null && found.position() == position ? found : null;
    }

    /** Forgets everything, and has the position at its head. */
    synchronized void beginAfter(long position) {
        while (first <= head) {
            dropFirst();
        }
        first = position + 1;
        head = position;
    }

    /** Takes the event that follows the head. */
    synchronized void append(StreamedEvent event) {
        if (event.position() != head + 1) {
            throw new IllegalStateException(
                    "Position " + event.position() + " does not follow " + head + ", the head of the tail.");
        }
        if (head - first + 1 == ring.length()) {
            dropFirst();
        }
        ring.set((int) (event.position() & mask), event);
        bytes += event.bytes();
        head = event.position();
        while (bytes > mostBytes && first < head) {
            dropFirst();
        }
    }

    /** Takes, from the newest on, as many of the events before its first as there is room for. */
    synchronized void prepend(List<StreamedEvent> older) {
        for (StreamedEvent event : older.reversed()) {
            boolean fits = head - first + 1 < ring.length() && bytes + event.bytes() <= mostBytes;
            if (event.position() != first - 1 || !fits) {
                return;
            }
            ring.set((int) (event.position() & mask), event);
            bytes += event.bytes();
            first = event.position();
        }
    }

    /** How many more events it can hold before the oldest give way. */
    int room() {
        return ring.length() - (int) (head - first + 1);
    }

    private void dropFirst() {
        long oldest = first;
        int slot = (int) (oldest & mask);
        StreamedEvent dropped = ring.get(slot);
        first = oldest + 1;
        ring.set(slot, null);
        bytes -= dropped == null ? 0 : dropped.bytes();
    }
}
