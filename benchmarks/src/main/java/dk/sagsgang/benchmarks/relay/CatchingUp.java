package dk.sagsgang.benchmarks.relay;

import dk.sagsgang.benchmarks.kernel.Contender;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.relay.Relay;
import dk.sagsgang.command.relay.RelaySettings;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A relay that finds a filled ledger and no topic: from its start until it says that the topic holds everything, the
 * making of the topic included.
 */
final class CatchingUp implements Contender {

    private static final long LOOK_NANOS = 1_000_000;

    private final Broker broker;
    private final Ledger ledger;
    private final AuthorityId authority;

    CatchingUp(Broker broker, Ledger ledger, AuthorityId authority) {
        this.broker = broker;
        this.ledger = ledger;
        this.authority = authority;
    }

    @Override
    public Sample measure(Duration time) throws Exception {
        long head = ledger.head(authority);
        long took;
        long began = System.nanoTime();
        try (Relay relay = begin(broker, ledger)) {
            awaitRelayed(relay, authority, head);
            took = System.nanoTime() - began;
        }
        broker.remove(Topics.events(authority));
        return Sample.rate(head, took, null);
    }

    static Relay begin(Broker broker, Ledger ledger) {
        RelaySettings settings = RelaySettings.usual(broker.bootstrapServers()).withoutReplicas();
        return new Relay(ledger, settings, new SimpleMeterRegistry());
    }

    static void awaitRelayed(Relay relay, AuthorityId authority, long position) {
        while (!relay.status().containsKey(authority)
                || relay.status().get(authority).relayed().orElse(0) < position) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
