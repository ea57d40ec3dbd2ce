package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.RecordedEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The last commits of an authority that this process wrote, as long as nobody else's stand between them, for those who
 * follow close behind. It holds only what is durably stored, and takes at most about so many bytes. Safe for any number of
 * threads.
 */
final class Tail {

    private record Entry(long firstPosition, Commit commit, int bytes) {

        long nextPosition() {
            return firstPosition + commit.events().size();
        }
    }

    /** What an event's objects take beside its bytes, about. */
    private static final int EVENT_BYTES = 600;

    private final int mostBytes;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long bytes;

    Tail(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Adds a commit that is stored at this position; what stands before a gap is dropped. */
    synchronized void add(long firstPosition, Commit commit) {
        if (!entries.isEmpty() && entries.getLast().nextPosition() != firstPosition) {
            entries.clear();
            bytes = 0;
        }
        int size = commit.events().stream()
                .mapToInt(event -> EVENT_BYTES + event.payload().length + event.source().length)
                .sum();
        entries.addLast(new Entry(firstPosition, commit, size));
        bytes += size;
        while (bytes > mostBytes) {
            bytes -= entries.removeFirst().bytes();
        }
    }

    /** As {@link Ledger#read}, but empty wherever this does not hold the event at the first position. */
    List<RecordedEvent> read(long fromPosition, int atMost) {
        List<RecordedEvent> events = new ArrayList<>();
        for (Entry entry : following(fromPosition, atMost)) {
            StoredCommit.recorded(entry.firstPosition(), entry.commit()).stream()
                    .filter(event -> event.position() >= fromPosition)
                    .forEach(events::add);
        }
        return events;
    }

    private synchronized List<Entry> following(long fromPosition, int atMost) {
        List<Entry> following = new ArrayList<>();
        if (entries.isEmpty() || entries.getFirst().firstPosition() > fromPosition) {
            return following;
        }
        // From the end, since who reads here is close behind it.
        for (Entry entry : (Iterable<Entry>) entries::descendingIterator) {
            if (entry.nextPosition() <= fromPosition) {
                break;
            }
            following.add(entry);
        }
        List<Entry> inOrder = new ArrayList<>();
        for (Entry entry : following.reversed()) {
            if (!inOrder.isEmpty() && entry.nextPosition() - fromPosition > atMost) {
                break;
            }
            inOrder.add(entry);
        }
        return inOrder;
    }
}
