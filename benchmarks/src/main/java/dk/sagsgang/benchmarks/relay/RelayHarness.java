package dk.sagsgang.benchmarks.relay;

import static dk.sagsgang.benchmarks.kernel.Measurement.EVENTS_A_SECOND;

import dk.sagsgang.benchmarks.floors.RawProducer;
import dk.sagsgang.benchmarks.kernel.Contender;
import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.mix.Commits;
import dk.sagsgang.benchmarks.mix.RecordedEvents;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.benchmarks.scenes.Filling;
import dk.sagsgang.benchmarks.scenes.Store;
import dk.sagsgang.command.ledger.Appended;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.relay.Relay;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** How many events a second the relay carries, and how soon one is there. */
public final class RelayHarness implements Harness {

    private static final int EVENTS = 300_000;
    private static final String PRODUCER = "producer";
    private static final String MILLIS = "ms (p99)";
    private static final String PACED_TOPIC = "paced-floor";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String title() {
        return "The relay";
    }

    @Override
    public String method() {
        return "Catching up: a ledger of commits of one event each on the embedded store, and a relay that is started on it"
                + " with no topic yet, until it says that Kafka has acknowledged everything. Freshness: commits on the"
                + " clock, 500 a second, from the moment the ledger has acknowledged an event to the moment a reader of"
                + " committed records has it, which is one fetch later than the acknowledgement; its floor is a plain"
                + " producer at the same pace, from the call of send. All in one JVM.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        try (Broker broker = new Broker(plan.directory().resolve("broker"))) {
            List<Row> rows = new ArrayList<>(throughput(plan, broker));
            rows.addAll(freshness(plan, broker));
            Row relay = Row.named("relay", rows);
            return new Findings(
                    rows,
                    List.of(
                            Goal.atLeast("events/s of catching up", 50_000, relay.median(), EVENTS_A_SECOND),
                            Goal.atLeast(
                                    "the same beside a warm raw idempotent producer",
                                    0.25,
                                    Row.median(relay.ratiosTo(Row.named(PRODUCER, rows))),
                                    "×"),
                            Goal.atMost(
                                    "p99 from commit to acknowledgement at 500 events/s",
                                    25,
                                    Row.named("fresh", rows).medianOf(Latency::p99),
                                    "ms")),
                    List.of());
        }
    }

    private static List<Row> throughput(Plan plan, Broker broker) throws Exception {
        Commits commits = new Commits(new AuthorityId("long"));
        try (Store store = new Store(plan.directory().resolve("long"));
                Ledger ledger = store.ledger()) {
            Filling.upTo(plan.count(EVENTS), 1, ledger, commits);
            List<RecordedEvent> events = RecordedEvents.all(ledger, commits.authority());
            try (RawProducer producer = new RawProducer(broker, events)) {
                return Rounds.interleaved(
                        plan,
                        List.of(
                                Measurement.floor(PRODUCER, RawProducer.WHAT, EVENTS_A_SECOND, producer),
                                new Measurement(
                                        "relay",
                                        "relay catching up",
                                        EVENTS_A_SECOND,
                                        PRODUCER,
                                        new CatchingUp(broker, ledger, commits.authority()))));
            }
        }
    }

    private static List<Row> freshness(Plan plan, Broker broker) throws Exception {
        try (Store store = new Store(plan.directory().resolve("paced"));
                Ledger ledger = store.ledger();
                Relay relay = CatchingUp.begin(broker, ledger)) {
            return Rounds.interleaved(
                    plan,
                    List.of(
                            Measurement.floor(
                                    PACED_TOPIC,
                                    "raw idempotent producer, " + Pace.EVENTS_A_SECOND + " events/s, send to reader",
                                    MILLIS,
                                    time -> plain(time, broker)),
                            new Measurement(
                                    "fresh",
                                    "relay, " + Pace.EVENTS_A_SECOND + " events/s, commit to reader",
                                    MILLIS,
                                    PACED_TOPIC,
                                    relayed(broker, ledger, relay))));
        }
    }

    private static Contender relayed(Broker broker, Ledger ledger, Relay relay) {
        AtomicLong names = new AtomicLong();
        return time -> {
            Commits commits = new Commits(new AuthorityId("paced-" + names.incrementAndGet()));
            Appended registered = ledger.append(commits.registration());
            CatchingUp.awaitRelayed(relay, commits.authority(), registered.lastPosition());
            try (Consumer<byte[], byte[]> reader = broker.consumer(Topics.events(commits.authority()))) {
                return Pace.keep(
                        time,
                        () -> {
                            Appended appended = ledger.append(commits.next(1));
                            return new Pace.Sent(appended.lastPosition(), System.nanoTime());
                        },
                        reader);
            }
        };
    }

    private static Sample plain(Duration time, Broker broker) throws Exception {
        // One more for the reader to warm itself on.
        int most = Pace.count(time) + 1;
        Iterator<RecordedEvent> events = RecordedEvents.made(most, 1, new Commits(new AuthorityId("plain")))
                .iterator();
        broker.create(PACED_TOPIC);
        try (Producer<byte[], byte[]> producer = broker.producer(0);
                Consumer<byte[], byte[]> reader = broker.consumer(PACED_TOPIC)) {
            return Pace.keep(
                    time,
                    () -> {
                        RecordedEvent event;
                        synchronized (events) {
                            event = events.next();
                        }
                        long began = System.nanoTime();
                        producer.send(RawProducer.record(PACED_TOPIC, event)).get();
                        return new Pace.Sent(event.position(), began);
                    },
                    reader);
        } finally {
            broker.remove(PACED_TOPIC);
        }
    }
}
