package dk.sagsgang.command.seal;

import dk.sagsgang.command.ledger.AuthorityUnknown;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerHole;
import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.command.relay.CheckpointOutlets;
import dk.sagsgang.command.relay.Lookout;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grows the Merkle log of every authority by what its ledger records, and signs a checkpoint a fraction of a second after
 * an append. What a checkpoint speaks of is stored before it is. Authorities go on independently of each other; several
 * sealers of one ledger compute the same and do not disturb each other. Where ledger, stored tree and topic contradict
 * each other nothing more is signed for that authority, and its status says why.
 */
public final class Sealer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    private final Ledger ledger;
    private final Function<AuthorityId, LogStore> stores;
    private final SealKeys keys;
    private final SealSettings settings;
    private final CheckpointOutlets outlets;
    private final MeterRegistry registry;
    private final Map<AuthorityId, AuthoritySealer> sealers = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Ledger.Listening listening;
    private final Lookout lookout;
    private final Thread scrub;

    /** Begins at once. The ledger stays the caller's and is closed after the sealer. */
    public Sealer(
            Ledger ledger,
            LogDatabase database,
            SealKeys keys,
            SealSettings settings,
            CheckpointOutlets outlets,
            MeterRegistry registry) {
        this(ledger, database::of, keys, settings, outlets, registry);
    }

    Sealer(
            Ledger ledger,
            Function<AuthorityId, LogStore> stores,
            SealKeys keys,
            SealSettings settings,
            CheckpointOutlets outlets,
            MeterRegistry registry) {
        this.ledger = ledger;
        this.stores = stores;
        this.keys = keys;
        this.settings = settings;
        this.outlets = outlets;
        this.registry = registry;
        this.listening = ledger.onAppend(this::appended);
        this.lookout = Lookout.begin("seal-lookout", ledger, settings.lookEvery(), this::look);
        this.scrub = Thread.ofVirtual().name("scrub").start(this::scrub);
    }

    /** What is being done for every authority that is known by now. */
    public Map<AuthorityId, SealStatus> status() {
        Map<AuthorityId, SealStatus> status =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        sealers.forEach(
                (authority, sealer) -> status.put(authority, sealer.progress().status()));
        return status;
    }

    /**
     * Waits until everything that the authority has recorded by now is in a checkpoint, for so long at most, and not
     * where the sealer is blocked; the status says which. Throws {@link AuthorityUnknown} and {@link LedgerUnavailable}.
     */
    public SealStatus awaitSealed(AuthorityId authority, Duration atMost) throws InterruptedException {
        long head = ledger.head(authority);
        if (head == 0) {
            throw new AuthorityUnknown(authority);
        }
        AuthoritySealer sealer = sealerOf(authority);
        sealer.progress().head(head);
        sealer.wake();
        return sealer.progress().awaitSealed(head, atMost);
    }

    @Override
    public void close() {
        listening.close();
        closing.countDown();
        lookout.close();
        List<Thread> closers = sealers.values().stream()
                .map(sealer -> Thread.ofVirtual().start(sealer::close))
                .toList();
        try {
            scrub.join();
            for (Thread closer : closers) {
                closer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    LogStore storeOf(AuthorityId authority) {
        return sealerOf(authority).store();
    }

    private void appended(AuthorityId authority) {
        if (closing.getCount() > 0) {
            sealerOf(authority).wake();
        }
    }

    private AuthoritySealer sealerOf(AuthorityId authority) {
        AuthoritySealer known = sealers.get(authority);
        return known != null ? known : sealers.computeIfAbsent(authority, this::begun);
    }

    private AuthoritySealer begun(AuthorityId authority) {
        LogStore store = stores.apply(authority);
        SealProgress progress = new SealProgress(authority, registry);
        CheckpointPublisher publisher =
                new CheckpointPublisher(authority, store, ledger, keys, settings, outlets, progress);
        AuthoritySealer sealer = new AuthoritySealer(authority, ledger, store, keys, settings, publisher, progress);
        sealer.start();
        return sealer;
    }

    /** Keeps the lag true even when the authority's own thread is held up. */
    private void look(AuthorityId authority) {
        AuthoritySealer sealer = sealerOf(authority);
        SealProgress progress = sealer.progress();
        progress.head(ledger.head(authority));
        OptionalLong sealed = progress.sealedIfBehind();
        if (sealed.isEmpty()) {
            return;
        }
        sealer.wake();
        try {
            List<RecordedEvent> waiting = ledger.read(authority, sealed.getAsLong() + 1, 1);
            if (!waiting.isEmpty()) {
                progress.waiting(sealed.getAsLong(), waiting.getFirst().recordedAt());
            }
        } catch (LedgerHole e) {
            // The authority's own sealer meets it too, and stops there.
            log.debug("A hole was met", e);
        }
    }

    private void scrub() {
        if (settings.scrubEventsPerSecond() == 0) {
            return;
        }
        try {
            Duration pause = settings.scrubAfter();
            while (!ends(pause)) {
                for (AuthorityId authority : status().keySet()) {
                    scrub(authority);
                }
                pause = settings.scrubEvery();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void scrub(AuthorityId authority) throws InterruptedException {
        AuthoritySealer sealer = sealerOf(authority);
        try {
            new Scrub(
                            authority,
                            ledger,
                            sealer.store(),
                            keys,
                            settings.scrubEventsPerSecond(),
                            sealer.progress(),
                            this::ends)
                    .run();
        } catch (LedgerUnavailable e) {
            log.warn("The round over the ledger of {} broke off: {}", authority, e.getMessage());
        } catch (RuntimeException e) {
            log.error("The round over the ledger of {} broke off", authority, e);
            sealer.progress().found(List.of("The comparison broke off: " + e.getMessage()));
        }
    }

    private boolean ends(Duration pause) throws InterruptedException {
        return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }
}
