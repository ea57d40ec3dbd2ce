package dk.sagsgang.command.ledger;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The last position of one authority as far as this process knows it, and how to learn the rest: since every commit
 * begins where the one before it ended, the head is found by walking on from the last one known.
 */
final class Head {

    private static final long UNKNOWN = -1;
    private static final int FIRST_STEP = 8;

    private final CommitStore store;
    private final AtomicLong known = new AtomicLong(UNKNOWN);

    Head(CommitStore store) {
        this.store = store;
    }

    /** The last position that is durably stored, 0 where there is none. */
    long read() {
        if (known.get() == UNKNOWN) {
            reached(store.last().map(StoredCommit::lastPosition).orElse(0L));
        }
        int step = FIRST_STEP;
        while (true) {
            long head = known.get();
            List<StoredCommit> commits = store.startingWithin(head + 1, step);
            for (StoredCommit commit : commits) {
                if (commit.firstPosition() == head + 1) {
                    head = commit.lastPosition();
                }
            }
            if (!reached(head)) {
                return known.get();
            }
            step = CommitStore.PAGE;
        }
    }

    /** The last position as far as it is known without asking. */
    long known() {
        return known.get();
    }

    /** Takes note of a position that is durably stored; tells whether that was news. */
    boolean reached(long position) {
        return known.getAndAccumulate(position, Math::max) < position;
    }
}
