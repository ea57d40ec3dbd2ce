package dk.sagsgang.command.relay;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerHole;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries every event of every authority to the authority's topic on Kafka: all of them, in the order of the ledger and
 * once for readers of committed records, whatever stops and starts in between. Authorities go on independently of each
 * other. An append of this process wakes it at once; other processes' authorities and commits are looked for at a slow
 * pace. It needs nobody to restart it: when Kafka or the ledger's store is away it waits and shows how far it is behind.
 */
public final class Relay implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final Ledger ledger;
    private final RelaySettings settings;
    private final MeterRegistry registry;
    private final KafkaClients clients;
    private final Function<AuthorityId, Outlet> outlets;
    private final Map<AuthorityId, AuthorityRelay> relays = new ConcurrentHashMap<>();
    private final Ledger.Listening listening;
    private final Lookout lookout;
    private volatile boolean closed;

    /** Begins at once. The ledger stays the caller's and is closed after the relay. */
    public Relay(Ledger ledger, RelaySettings settings, MeterRegistry registry) {
        this(ledger, settings, registry, transactional(new KafkaClients(settings)));
    }

    Relay(Ledger ledger, RelaySettings settings, MeterRegistry registry, Function<AuthorityId, Outlet> outlets) {
        this.ledger = ledger;
        this.settings = settings;
        this.registry = registry;
        this.clients = new KafkaClients(settings);
        this.outlets = outlets;
        this.listening = ledger.onAppend(this::appended);
        this.lookout = Lookout.begin("relay-lookout", ledger, settings.lookEvery(), this::look);
    }

    /** What is being done for every authority that is known by now. */
    public Map<AuthorityId, RelayStatus> status() {
        Map<AuthorityId, RelayStatus> status =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        relays.forEach(
                (authority, relay) -> status.put(authority, relay.progress().status()));
        return status;
    }

    @Override
    public void close() {
        listening.close();
        closed = true;
        lookout.close();
        List<Thread> closers = relays.values().stream()
                .map(relay -> Thread.ofVirtual().start(relay::close))
                .toList();
        for (Thread closer : closers) {
            try {
                closer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Function<AuthorityId, Outlet> transactional(KafkaClients clients) {
        return authority -> new TransactionalOutlet(clients.producer(authority), Topics.events(authority));
    }

    private void appended(AuthorityId authority) {
        if (!closed) {
            relayOf(authority).wake();
        }
    }

    private AuthorityRelay relayOf(AuthorityId authority) {
        AuthorityRelay known = relays.get(authority);
        return known != null ? known : relays.computeIfAbsent(authority, this::begun);
    }

    private AuthorityRelay begun(AuthorityId authority) {
        AuthorityRelay relay = new AuthorityRelay(
                authority,
                ledger,
                settings,
                clients,
                () -> outlets.apply(authority),
                new Progress(authority, registry));
        relay.start();
        return relay;
    }

    /** Keeps the lag true even when the authority's own thread is held up. */
    private void look(AuthorityId authority) {
        AuthorityRelay relay = relayOf(authority);
        Progress progress = relay.progress();
        progress.head(ledger.head(authority));
        OptionalLong relayed = progress.relayedIfBehind();
        if (relayed.isEmpty()) {
            return;
        }
        relay.wake();
        try {
            List<RecordedEvent> waiting = ledger.read(authority, relayed.getAsLong() + 1, 1);
            if (!waiting.isEmpty()) {
                progress.waiting(relayed.getAsLong(), waiting.getFirst().recordedAt());
            }
        } catch (LedgerHole e) {
            // The authority's own relay meets it too, and stops there.
            log.debug("A hole was met", e);
        }
    }
}
