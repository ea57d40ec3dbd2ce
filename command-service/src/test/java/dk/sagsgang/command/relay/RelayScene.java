package dk.sagsgang.command.relay;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.registration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerFixtures;
import dk.sagsgang.command.ledger.LedgerSettings;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A ledger of its own with one authority, relays over it, and a look at what is on the topic. */
final class RelayScene implements AutoCloseable {

    private static final AtomicInteger AUTHORITIES = new AtomicInteger();

    private final Deque<Runnable> toClose = new ArrayDeque<>();
    private final EmbeddedMongo mongo = closing(EmbeddedMongo.inMemory(), EmbeddedMongo::close);
    private final String bootstrapServers;
    private final AuthorityId authority;
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Ledger ledger = anotherLedger();
    private int commits;

    RelayScene(String bootstrapServers) {
        this(bootstrapServers, new AuthorityId("by-" + AUTHORITIES.incrementAndGet()));
    }

    RelayScene(String bootstrapServers, AuthorityId authority) {
        this.bootstrapServers = bootstrapServers;
        this.authority = authority;
        ledger.append(registration(authority));
    }

    AuthorityId authority() {
        return authority;
    }

    Ledger ledger() {
        return ledger;
    }

    String topic() {
        return Topics.events(authority);
    }

    MeterRegistry registry() {
        return registry;
    }

    /** The same store as another process would open it. */
    Ledger anotherLedger() {
        MongoClient client = closing(MongoClients.create(mongo.connectionString()), MongoClient::close);
        return closing(new Ledger(client, "sagsgang", LedgerSettings.usual()), Ledger::close);
    }

    MongoClient store() {
        return closing(MongoClients.create(mongo.connectionString()), MongoClient::close);
    }

    /** Appends so many commits of so many events each. */
    void append(int count, int eventsEach) {
        for (int each = 0; each < count; each++) {
            String name = "sag-" + commits++;
            ledger.append(commit(name, aCase(authority, name), 0, eventsEach));
        }
    }

    void appendLargeEvents(int count) {
        for (int each = 0; each < count; each++) {
            String name = "stor-" + commits++;
            ledger.append(commit(name, LedgerFixtures.ofBytes(aCase(authority, name), 0, 900_000)));
        }
    }

    RelaySettings settings() {
        return new RelaySettings(
                Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", 200),
                500,
                (short) 1,
                1,
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4),
                Duration.ofMillis(200));
    }

    Relay relay() {
        return closing(new Relay(ledger, settings(), registry), Relay::close);
    }

    /** A relay that has nothing of the ledger in memory. */
    Relay relayOfAnotherProcess() {
        return closing(new Relay(anotherLedger(), settings(), registry), Relay::close);
    }

    Relay relayOver(Ledger other) {
        return closing(new Relay(other, settings(), new SimpleMeterRegistry()), Relay::close);
    }

    Relay relayThrough(Function<AuthorityId, Outlet> outlets) {
        return closing(new Relay(ledger, settings(), registry, outlets), Relay::close);
    }

    RelayStatus status(Relay relay) {
        RelayStatus status = relay.status().get(authority);
        return status != null
                ? status
                : new RelayStatus(RelayState.CATCHING_UP, "not known yet", 0, OptionalLong.empty(), Duration.ZERO);
    }

    boolean isRelayed(Relay relay) {
        return status(relay).relayed().orElse(-1) == ledger.head(authority);
    }

    double lagEvents() {
        return registry.get("sagsgang.relay.lag.events").gauge().value();
    }

    double lagSeconds() {
        return registry.get("sagsgang.relay.lag.seconds").gauge().value();
    }

    Admin admin() {
        return closing(Admin.create(Map.of("bootstrap.servers", bootstrapServers)), Admin::close);
    }

    /** Every event on the topic by its header, in the order of the topic. */
    List<RecordedEvent> events() {
        return records().stream().map(RelayScene::event).toList();
    }

    List<Long> positions() {
        return events().stream().map(RecordedEvent::position).toList();
    }

    /** Waits for the end of transactions too: a commit is sure a moment before it is seen. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        KafkaClients clients = new KafkaClients(settings());
        TopicPartition partition = new TopicPartition(topic(), 0);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> ofAll = clients.consumerOfAll();
                Consumer<byte[], byte[]> consumer = clients.consumer()) {
            long end = ofAll.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (consumer.position(partition) < end) {
                records.addAll(consumer.poll(Duration.ofMillis(100)).records(partition));
            }
        }
        return records;
    }

    private static RecordedEvent event(ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return CloudEventHeaders.read(headers, record.value());
    }

    private <T> T closing(T resource, java.util.function.Consumer<T> close) {
        toClose.push(() -> close.accept(resource));
        return resource;
    }

    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            toClose.pop().run();
        }
    }
}
