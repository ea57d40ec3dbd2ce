package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.registration;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;

/**
 * A registered authority of its own for each test, the ledgers and clients that a test opens on the store, and what many
 * tests ask. Everything is closed in the end.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 3, unit = MINUTES)
abstract class LedgerScene {

    static final LedgerSettings SETTINGS = new LedgerSettings(Duration.ofSeconds(20), Duration.ofSeconds(60));
    private static final AtomicInteger AUTHORITIES = new AtomicInteger();

    private final Supplier<LedgerStore> store;
    AuthorityId authority = authority("a");
    Ledger ledger;
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();

    LedgerScene(Supplier<LedgerStore> store) {
        this.store = store;
    }

    @BeforeEach
    void register_an_authority() {
        authority = authority("a" + AUTHORITIES.incrementAndGet() + "-" + Long.toHexString(System.nanoTime()));
        ledger = ledgerAt(store().connectionString(), SETTINGS);
        assertThat(ledger.append(registration(authority))).isEqualTo(new Appended(1, 1));
    }

    @AfterEach
    void close_everything() throws Exception {
        while (!toClose.isEmpty()) {
            toClose.pop().close();
        }
    }

    LedgerStore store() {
        return store.get();
    }

    /** Reads everything from the beginning and compares it with what was acknowledged. */
    void assertWhole(Map<String, Appended> acknowledged) {
        Ledger fresh = ledgerAt(store().connectionString(), SETTINGS);
        List<RecordedEvent> all = new ArrayList<>();
        for (List<RecordedEvent> some = fresh.read(authority, 1, 300);
                !some.isEmpty();
                some = fresh.read(authority, 1 + all.size(), 300)) {
            all.addAll(some);
        }
        assertThat(all).hasSize((int) fresh.head(authority));
        Map<StreamId, Long> versions = new HashMap<>();
        Map<String, Appended> stored = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            RecordedEvent event = all.get(index);
            assertThat(event.position()).isEqualTo(index + 1);
            assertThat(event.version()).isEqualTo(versions.merge(event.stream(), 0L, (before, zero) -> before + 1));
            Appended before = stored.get(event.commandId());
            assertThat(before == null || before.lastPosition() == index)
                    .as("the events of %s stand together", event.commandId())
                    .isTrue();
            stored.put(event.commandId(), new Appended(before == null ? index + 1 : before.firstPosition(), index + 1));
        }
        assertThat(all).extracting(event -> event.id().value()).doesNotHaveDuplicates();
        assertThat(stored).containsAllEntriesOf(acknowledged);
    }

    static ConditionFactory patiently() {
        return await().atMost(1, MINUTES);
    }

    static void appendBehindTheLast(Ledger ledger, StreamId stream, String key) {
        while (true) {
            try {
                ledger.append(commit(key, stream, ledger.stream(stream, 0).size(), 1));
                return;
            } catch (StreamMoved moved) {
                // Somebody was quicker; the stream is read again.
            }
        }
    }

    /** Gives a command again under its key until it is known what became of it, as a caller should. */
    static Appended insisting(Ledger ledger, Commit commit, AtomicInteger unavailable) {
        while (true) {
            try {
                Optional<Answered> answered = ledger.answered(commit.authority(), commit.command());
                if (answered.isPresent()) {
                    return new Appended(
                            answered.get().position(), answered.get().position());
                }
                Commit anew = commit(
                        commit.command().value(),
                        commit.subject(),
                        commit.events().getFirst().version(),
                        commit.events().size());
                return ledger.append(anew);
            } catch (CommandRepeated repeated) {
                return new Appended(
                        repeated.answered().position(), repeated.answered().position());
            } catch (LedgerUnavailable e) {
                unavailable.incrementAndGet();
            }
        }
    }

    static Future<Appended> appendAndWait(ExecutorService callers, Ledger ledger, Commit commit) {
        Callable<Appended> append = () -> ledger.append(commit);
        AtomicBoolean begun = new AtomicBoolean();
        Thread[] caller = new Thread[1];
        Future<Appended> future = callers.submit(() -> {
            caller[0] = Thread.currentThread();
            begun.set(true);
            return append.call();
        });
        patiently()
                .pollInterval(1, MILLISECONDS)
                .until(() -> begun.get() && caller[0].getState() == Thread.State.WAITING);
        return future;
    }

    static void inParallel(int writers, Work work) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int each = 0; each < writers; each++) {
                int writer = each;
                running.add(executor.submit(() -> {
                    work.by(writer);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    static List<Long> positions(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::position).toList();
    }

    MongoCollection<BsonDocument> documents() {
        return database(store().connectionString()).getCollection("ledger." + authority, BsonDocument.class);
    }

    MongoDatabase database(String connectionString) {
        return client(connectionString).getDatabase(LedgerStore.DATABASE);
    }

    UnreliableProxy proxy() throws Exception {
        UnreliableProxy proxy = new UnreliableProxy(store().address());
        toClose.push(proxy);
        return proxy;
    }

    Ledger ledgerAt(String connectionString, LedgerSettings settings) {
        Ledger opened = new Ledger(client(connectionString), LedgerStore.DATABASE, settings);
        toClose.push(opened);
        return opened;
    }

    MongoClient client(String connectionString) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, MILLISECONDS))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(10, MILLISECONDS))
                .build());
        toClose.push(client);
        return client;
    }

    @FunctionalInterface
    interface Work {
        void by(int writer) throws Exception;
    }
}
