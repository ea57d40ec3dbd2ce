package dk.sagsgang.command.ledger;

import dk.sagsgang.command.ledger.Basis.Reading;
import dk.sagsgang.events.stored.StreamId;
import java.util.List;
import java.util.Optional;

/**
 * The last position of one authority as far as this process knows it, what the commits up to there changed, and how to
 * learn the rest: since every commit begins where the one before it ended, the head is found by walking on from the last
 * one known. It moves over a commit only with the knowledge of what that commit changed. Safe for any number of threads.
 */
final class Head {

    static final long UNKNOWN = -1;
    private static final int FIRST_STEP = 8;
    private static final int MOST_STREAMS = 20_000;

    private final CommitStore store;
    private final int mostStreams;
    private long known = UNKNOWN;
    private Optional<String> lastKey = Optional.empty();
    private Changes changes;

    Head(CommitStore store) {
        this(store, MOST_STREAMS);
    }

    Head(CommitStore store, int mostStreams) {
        this.store = store;
        this.mostStreams = mostStreams;
        this.changes = new Changes(0, mostStreams);
    }

    /** The last position that is durably stored, 0 where there is none. */
    long read() {
        if (known() == UNKNOWN) {
            begin(store.last());
        }
        int step = FIRST_STEP;
        while (walkOver(store.keysStartingWithin(known() + 1, step))) {
            step = CommitStore.PAGE;
        }
        return known();
    }

    /** The last position as far as it is known without asking, {@link #UNKNOWN} where it never was. */
    synchronized long known() {
        return known;
    }

    /**
     * A key of the last commit that is known, empty where none is. Whoever asks the store for something and for this key
     * at once, and is answered with that commit, sees everything up to it. A server that has just become the primary may
     * for a moment show less than what was seen before.
     */
    synchronized Optional<String> lastKey() {
        return lastKey;
    }

    /** Moves over a commit that is durably stored; one that does not follow the head is passed over. */
    synchronized boolean reached(long firstPosition, Commit commit) {
        if (firstPosition != known + 1) {
            return false;
        }
        known += commit.events().size();
        commit.events().forEach(event -> changes.add(event.stream(), event.version(), known));
        NewEvent first = commit.events().getFirst();
        lastKey = Optional.of(StoredCommit.key(first.stream(), first.version()));
        return true;
    }

    /** What of a basis is outdated, or may be, by the commits up to the known head. */
    synchronized Optional<Reading> outdated(Basis basis) {
        return basis.first(it -> !isStill(it.stream(), it.version(), it.position()));
    }

    /** Whether a stream that had this version after that position surely has it still at the known head. */
    synchronized boolean isStill(StreamId stream, long version, long position) {
        return changes.isStill(stream, version, position);
    }

    private synchronized void begin(Optional<StoredCommit> last) {
        if (known == UNKNOWN) {
            known = last.map(StoredCommit::lastPosition).orElse(0L);
            lastKey = last.flatMap(commit -> commit.keys().findFirst());
            changes = new Changes(known, mostStreams);
        }
    }

    private synchronized boolean walkOver(List<StoredCommit> commits) {
        long before = known;
        for (StoredCommit commit : commits) {
            if (commit.firstPosition() == known + 1) {
                known = commit.lastPosition();
                lastKey = commit.keys().findFirst();
                commit.versions().forEach((stream, version) -> changes.add(stream, version, known));
            }
        }
        return known > before;
    }
}
