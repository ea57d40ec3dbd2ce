package dk.sagsgang.command.seal;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.command.relay.Pace;
import dk.sagsgang.command.relay.ReadAhead;
import dk.sagsgang.command.relay.Wake;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Seals one authority's ledger, on one thread. It verifies the last checkpoint, grows the tree by what was appended
 * since, and stores the tiles that got full and then a signed checkpoint. After anything unexpected it begins again from
 * the last checkpoint, so that what the store has is always asked and never assumed.
 */
final class AuthoritySealer implements AutoCloseable {

    private static final int MANY_TILES = 64;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final AuthorityId authority;
    private final Ledger ledger;
    private final LogStore store;
    private final SealKeys keys;
    private final SealSettings settings;
    private final CheckpointPublisher publisher;
    private final SealProgress progress;
    private final Wake wake = new Wake();
    private final Pace pace = new Pace(wake);
    private final ReadAhead ahead;
    private final Thread thread;
    private List<NoteSigner> signers = List.of();
    private long lastSealNanos;
    private volatile boolean closed;

    AuthoritySealer(
            AuthorityId authority,
            Ledger ledger,
            LogStore store,
            SealKeys keys,
            SealSettings settings,
            CheckpointPublisher publisher,
            SealProgress progress) {
        this.authority = authority;
        this.ledger = ledger;
        this.store = store;
        this.keys = keys;
        this.settings = settings;
        this.ahead = new ReadAhead(wake, from -> ledger.read(authority, from, settings.readEvents()));
        this.publisher = publisher;
        this.progress = progress;
        this.lastSealNanos = System.nanoTime() - settings.checkpointEvery().toNanos();
        this.thread = Thread.ofVirtual().name("sealer-" + authority).unstarted(this::run);
    }

    void start() {
        publisher.start();
        thread.start();
    }

    /** There may be something new in the ledger. */
    void wake() {
        wake.call();
    }

    SealProgress progress() {
        return progress;
    }

    LogStore store() {
        return store;
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
        } finally {
            publisher.close();
            progress.close();
        }
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    seal();
                } catch (LedgerUnavailable e) {
                    recover(SealState.STORE_AWAY, e, pace.next());
                } catch (RuntimeException e) {
                    recover(SealState.BLOCKED, e, settings.recheckEvery());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!closed) {
                progress.is(SealState.BLOCKED, "The sealer's thread has ended; see the log.");
            }
        }
    }

    private void recover(SealState state, RuntimeException why, Duration pause) throws InterruptedException {
        if (!closed) {
            progress.is(state, String.valueOf(why.getMessage()));
            pace.rest(pause, () -> closed);
        }
    }

    private void seal() throws InterruptedException {
        Optional<StoredCheckpoint> last = store.last();
        GrowingLog log = GrowingLog.after(last, authority, store, ledger, keys.of(authority));
        signers = last.map(checkpoint -> keys.signersAfter(authority, checkpoint.signed()))
                .orElseGet(() -> keys.signers(authority));
        publisher.awaitJudgement(settings.topicWithin());
        requireNoObjection();
        progress.resumed(log.size());
        progress.is(SealState.SEALING, "");
        pace.succeeded();
        grow(log);
    }

    /** Reads on without pause while much waits, else as often as there may be a checkpoint. */
    private void grow(GrowingLog log) throws InterruptedException {
        ahead.begin(log.size() + 1);
        while (!closed) {
            List<RecordedEvent> events = ahead.take();
            boolean many = events.size() >= settings.readEvents() / 2;
            if (many) {
                ahead.begin(events.getLast().position() + 1);
            }
            log.take(events);
            progress.head(log.size());
            progress.is(many ? SealState.CATCHING_UP : SealState.SEALING, "");
            Duration untilDue = untilDue();
            if (log.hasGrown() && untilDue.isZero()) {
                sign(log);
            } else if (log.waitingTiles() >= MANY_TILES) {
                log.keepTiles(store);
            }
            if (!many) {
                if (log.hasGrown()) {
                    pace.rest(untilDue, () -> closed);
                } else if (events.isEmpty()) {
                    wake.await();
                }
                ahead.begin(log.size() + 1);
            }
        }
    }

    private void sign(GrowingLog log) {
        log.keepTiles(store);
        requireNoObjection();
        String text = Checkpoint.of(authority, log.head()).text();
        StoredCheckpoint signed = StoredCheckpoint.of(NoteSigner.sign(text, signers));
        StoredCheckpoint stands = store.keep(signed);
        // Another sealer may have been quicker, and signed with another of the keys: what it says is what counts.
        if (!stands.signed().text().equals(text)) {
            throw new LogMismatch(
                    "The stored checkpoint of size " + stands.size() + " says something else than the ledger gives.");
        }
        lastSealNanos = System.nanoTime();
        log.isSealed();
        signers = keys.signersAfter(authority, stands.signed());
        progress.sealed(log.size());
        publisher.hand(stands);
    }

    private void requireNoObjection() {
        String objection = publisher.objection();
        if (!objection.isEmpty()) {
            throw new LogMismatch(objection);
        }
    }

    private Duration untilDue() {
        long left = lastSealNanos + settings.checkpointEvery().toNanos() - System.nanoTime();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }
}
