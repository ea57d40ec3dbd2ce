package dk.sagsgang.command.seal;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.command.relay.CheckpointOutlet;
import dk.sagsgang.command.relay.CheckpointOutlets;
import dk.sagsgang.command.relay.OutletFailure;
import dk.sagsgang.command.relay.Pace;
import dk.sagsgang.command.relay.RelayState;
import dk.sagsgang.command.relay.Wake;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.CheckpointRecord;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.TileTree;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Carries the stored checkpoints of one authority to their topic, on one thread, and asks the topic first: what it ends
 * with must be signed by a known key and be what the stored tree says of that size. Where it is not, the database was
 * rewritten, and the {@link #objection} keeps the sealer from signing on top of it. While Kafka is away sealing goes on
 * and the topic catches up later; where to go on is read from the topic itself.
 */
final class CheckpointPublisher implements AutoCloseable {

    private static final int MOST_HANDED = 1_000;
    private static final int BATCH = 200;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private final AuthorityId authority;
    private final LogStore store;
    private final Ledger ledger;
    private final SealKeys keys;
    private final SealSettings settings;
    private final CheckpointOutlets outlets;
    private final SealProgress progress;
    private final Wake wake = new Wake();
    private final Pace pace = new Pace(wake);
    private final CountDownLatch judged = new CountDownLatch(1);
    private final List<StoredCheckpoint> handed = new ArrayList<>();
    private final Thread thread;
    private boolean mustLookIntoStore = true;
    private boolean takenOver;
    private volatile String objection = "";
    private volatile boolean closed;

    CheckpointPublisher(
            AuthorityId authority,
            LogStore store,
            Ledger ledger,
            SealKeys keys,
            SealSettings settings,
            CheckpointOutlets outlets,
            SealProgress progress) {
        this.authority = authority;
        this.store = store;
        this.ledger = ledger;
        this.keys = keys;
        this.settings = settings;
        this.outlets = outlets;
        this.progress = progress;
        this.thread = Thread.ofVirtual().name("checkpoints-" + authority).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Takes a checkpoint that is stored, to publish it in its turn. */
    void hand(StoredCheckpoint checkpoint) {
        synchronized (handed) {
            if (handed.size() == MOST_HANDED) {
                handed.clear();
                mustLookIntoStore = true;
            }
            handed.add(checkpoint);
        }
        wake.call();
    }

    /** Waits until the topic has been compared with the store once, for so long at most. */
    void awaitJudgement(Duration atMost) throws InterruptedException {
        judged.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why nothing may be signed; empty where the topic does not contradict the store, or could not be read. */
    String objection() {
        return objection;
    }

    @Override
    public void close() {
        closed = true;
        wake.call();
        try {
            if (!thread.join(CLOSE_WITHIN)) {
                thread.interrupt();
                thread.join(CLOSE_WITHIN.toMillis());
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed && !Thread.currentThread().isInterrupted()) {
                try {
                    if (takenOver) {
                        standBy();
                    } else {
                        publish();
                    }
                } catch (OutletFailure e) {
                    recover(e.state(), e);
                } catch (LedgerUnavailable e) {
                    recover(RelayState.LEDGER_AWAY, e);
                } catch (RuntimeException e) {
                    recover(RelayState.BLOCKED, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!closed) {
                progress.topic(RelayState.BLOCKED, "The thread of the topic has ended; see the log.");
            }
        }
    }

    private void recover(RelayState state, RuntimeException why) throws InterruptedException {
        if (closed) {
            return;
        }
        if (state == RelayState.STANDBY) {
            takenOver = true;
            return;
        }
        progress.topic(state, String.valueOf(why.getMessage()));
        pace.rest(state == RelayState.BLOCKED ? settings.recheckEvery() : pace.next(), () -> closed);
    }

    private void publish() throws InterruptedException {
        try (CheckpointOutlet outlet = outlets.of(authority)) {
            // Whoever is not allowed to publish does not shut out one who is.
            judge(outlet.look());
            long published = judge(outlet.claim());
            progress.published(published);
            pace.succeeded();
            synchronized (handed) {
                mustLookIntoStore = true;
            }
            while (!closed) {
                wake.forget();
                published = sendAfter(published, outlet);
                wake.await();
            }
        }
    }

    private long judge(Optional<byte[]> last) {
        try {
            long size = last.isEmpty() ? 0 : fitting(note(last.get()));
            objection = "";
            return size;
        } catch (LogMismatch e) {
            objection = String.valueOf(e.getMessage());
            throw e;
        } finally {
            judged.countDown();
        }
    }

    private long fitting(SignedNote note) {
        TreeHead said = StoredCheckpoint.verified(
                "The last checkpoint on the topic",
                note,
                authority,
                keys.of(authority).known());
        long stored = store.last().map(StoredCheckpoint::size).orElse(0L);
        if (said.size() > stored) {
            throw new LogMismatch("The topic is ahead of the store: it ends with a checkpoint of size " + said.size()
                    + ", the store with " + stored + ".");
        }
        TreeHead own = new TileTree(stored, new StoredTiles(authority, store, ledger)).head(said.size());
        if (!own.equals(said)) {
            throw new LogMismatch("The checkpoint of size " + said.size()
                    + " on the topic has another root than the stored tree: the store was rewritten.");
        }
        return said.size();
    }

    private static SignedNote note(byte[] value) {
        try {
            SignedNote note = SignedNote.parse(value);
            Checkpoint.of(note);
            return note;
        } catch (InvalidValue e) {
            throw new LogMismatch("The topic of checkpoints ends with a record that is none: " + e.getMessage());
        }
    }

    private long sendAfter(long published, CheckpointOutlet outlet) {
        List<StoredCheckpoint> next;
        boolean look;
        synchronized (handed) {
            next = List.copyOf(handed);
            handed.clear();
            look = mustLookIntoStore;
            mustLookIntoStore = false;
        }
        long last = published;
        if (look) {
            List<Long> sizes = new ArrayList<>();
            store.sizesAfter(published, sizes::add);
            for (int from = 0; from < sizes.size() && !closed; from += BATCH) {
                List<Long> page = sizes.subList(from, Math.min(from + BATCH, sizes.size()));
                last = send(store.checkpoints(page), last, outlet);
            }
        }
        return closed ? last : send(next, last, outlet);
    }

    private long send(List<StoredCheckpoint> checkpoints, long after, CheckpointOutlet outlet) {
        List<CheckpointRecord> records = checkpoints.stream()
                .filter(checkpoint -> checkpoint.size() > after)
                .map(checkpoint -> new CheckpointRecord(checkpoint.signed(), keys.of(authority)))
                .toList();
        if (records.isEmpty()) {
            return after;
        }
        outlet.send(records);
        long last = checkpoints.getLast().size();
        progress.published(last);
        return last;
    }

    /** Leaves the topic to the sealer that claimed it, as long as that one leaves nothing undone for the time that was set. */
    private void standBy() throws InterruptedException {
        long seen = -1;
        long movedNanos = System.nanoTime();
        while (!closed && takenOver) {
            progress.topic(RelayState.STANDBY, "Another sealer has claimed the topic.");
            pace.rest(settings.lookEvery(), () -> closed);
            long last;
            try (CheckpointOutlet outlet = outlets.of(authority)) {
                last = outlet.look()
                        .map(value -> Checkpoint.of(note(value)).size())
                        .orElse(0L);
            }
            boolean nothingToDo = last >= progress.status().sealed().orElse(0);
            if (nothingToDo || last > seen) {
                movedNanos = System.nanoTime();
            }
            seen = last;
            takenOver =
                    System.nanoTime() - movedNanos <= settings.takeOverAfter().toNanos();
        }
    }
}
