package dk.sagsgang.command.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.events.stored.RecordedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How often a relay tries while it cannot get on, however often it is woken, and what becomes of a slow broker. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(240)
class BackOffIT {

    private static final Duration WATCHED = Duration.ofSeconds(3);

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;

    private RelayScene scene;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(directory, 0);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @BeforeEach
    void open() {
        scene = new RelayScene(kafka.bootstrapServers());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void while_the_broker_is_away_it_tries_more_and_more_seldom() {
        // Pauses of 0.1, 0.2, 0.4, 0.8 and 1.6 seconds take longer than it is watched.
        assertThat(attempts(() -> new TimeoutException("Kafka is away."), RelayState.BROKER_AWAY))
                .isBetween(2, 6);
    }

    @Test
    void while_the_ledger_is_away_it_tries_more_and_more_seldom() {
        assertThat(attempts(() -> new LedgerUnavailable("The store is away.", null), RelayState.LEDGER_AWAY))
                .isBetween(2, 6);
    }

    @Test
    void while_it_is_blocked_it_looks_as_often_as_was_set() {
        long most = WATCHED.dividedBy(scene.settings().recheckEvery()) + 2;
        assertThat(attempts(() -> new TopicRefused("Not this topic."), RelayState.BLOCKED))
                .isBetween(2, (int) most);
    }

    @Test
    void a_slow_broker_gets_fewer_and_larger_transactions_and_holds_no_append_up() {
        Slow slow = new Slow(
                new TransactionalOutlet(new KafkaClients(scene.settings()).producer(scene.authority()), scene.topic()));
        Relay relay = scene.relayThrough(authority -> slow);
        await().atMost(60, SECONDS).until(() -> scene.isRelayed(relay));
        int before = slow.sends.get();
        scene.append(100, 1);
        assertThat(scene.isRelayed(relay)).isFalse();
        await().atMost(60, SECONDS).until(() -> scene.isRelayed(relay));
        assertThat(slow.sends.get() - before).isLessThan(50);
        assertThat(scene.positions())
                .isEqualTo(LongStream.rangeClosed(1, 101).boxed().toList());
    }

    /** How often a relay tries to claim its topic while that fails, and appends wake it all the time. */
    private int attempts(Supplier<RuntimeException> failure, RelayState state) {
        AtomicInteger attempts = new AtomicInteger();
        Relay relay = scene.relayThrough(authority -> new Failing(attempts, failure));
        await().atMost(60, SECONDS).until(() -> attempts.get() > 0);
        long until = System.nanoTime() + WATCHED.toNanos();
        while (System.nanoTime() - until < 0) {
            scene.append(1, 1);
        }
        int counted = attempts.get();
        assertThat(scene.status(relay).state()).isEqualTo(state);
        return counted;
    }

    private record Failing(AtomicInteger attempts, Supplier<RuntimeException> failure) implements Outlet {

        @Override
        public void claim() {
            attempts.incrementAndGet();
            throw failure.get();
        }

        @Override
        public void send(List<RecordedEvent> events) {
            throw new IllegalStateException("Nothing was claimed.");
        }

        @Override
        public void close() {}
    }

    private static final class Slow implements Outlet {

        private final Outlet outlet;
        private final AtomicInteger sends = new AtomicInteger();

        Slow(Outlet outlet) {
            this.outlet = outlet;
        }

        @Override
        public void claim() {
            outlet.claim();
        }

        @Override
        public void send(List<RecordedEvent> events) {
            sends.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
            outlet.send(events);
        }

        @Override
        public void close() {
            outlet.close();
        }
    }
}
