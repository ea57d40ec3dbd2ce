package dk.sagsgang.command.seal;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.relay.CheckpointTopic;
import dk.sagsgang.command.relay.RelaySettings;
import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.events.values.AuthorityId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How soon a checkpoint holds what was appended, with the usual settings and a real broker. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(240)
class SealPaceIT {

    private static final int CALLERS = 64;
    /** The aim is a second; the rest is for a machine that builds something else beside it. */
    private static final long LONGEST_MILLIS = 4_000;

    private static final AtomicInteger AUTHORITIES = new AtomicInteger();

    @TempDir
    static Path broker;

    private static EmbeddedKafka kafka;

    @TempDir
    Path directory;

    private SealScene scene;
    private Sealer sealer;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(broker, 0);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @BeforeEach
    void open() {
        scene = new SealScene(new AuthorityId("by-" + AUTHORITIES.incrementAndGet()), directory.resolve("keys"));
        RelaySettings settings = RelaySettings.usual(kafka.bootstrapServers()).withoutReplicas();
        sealer = scene.sealer(
                scene.ledger(),
                SealSettings.usual(),
                scene.keys(),
                store -> store,
                authority -> new CheckpointTopic(authority, settings));
        scene.awaitSealed(sealer);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_single_event_is_sealed_within_a_second_and_mostly_much_sooner() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long[] millis = new long[100];
        for (int each = 0; each < millis.length; each++) {
            Thread.sleep(random.nextInt(200));
            long began = System.nanoTime();
            scene.append(1, 1);
            awaitSealed();
            millis[each] = Duration.ofNanos(System.nanoTime() - began).toMillis();
        }
        Arrays.sort(millis);
        System.out.printf(
                "append to checkpoint, seed %d: p50 %d ms, p99 %d ms, n %d%n", seed, millis[50], millis[98], 100);
        assertThat(millis[98]).as("p99 in ms").isLessThan(LONGEST_MILLIS);
    }

    @Test
    void under_load_a_checkpoint_is_at_most_a_second_behind() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicLong appended = new AtomicLong();
        List<Thread> callers = new ArrayList<>();
        long began = System.nanoTime();
        for (int caller = 0; caller < CALLERS; caller++) {
            String name = "kalder-" + caller;
            callers.add(Thread.ofVirtual().start(() -> {
                for (int each = 0; !ended.get(); each++) {
                    String key = name + "-" + each;
                    scene.ledger().append(commit(key, aCase(scene.authority(), key), 0, 1));
                    appended.incrementAndGet();
                }
            }));
        }
        List<Long> waits = new ArrayList<>();
        while (System.nanoTime() - began < Duration.ofSeconds(5).toNanos()) {
            long asked = System.nanoTime();
            awaitSealed();
            waits.add(Duration.ofNanos(System.nanoTime() - asked).toMillis());
        }
        ended.set(true);
        for (Thread caller : callers) {
            caller.join();
        }
        System.out.printf(
                "%d events in 5 s beside the sealer; head to checkpoint: longest %d ms, n %d%n",
                appended.get(), waits.stream().mapToLong(it -> it).max().orElse(0), waits.size());
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(LONGEST_MILLIS));
        scene.awaitSealed(sealer);
        scene.everyCheckpointIsTrue();
    }

    private void awaitSealed() throws InterruptedException {
        long head = scene.ledger().head(scene.authority());
        assertThat(sealer.awaitSealed(scene.authority(), Duration.ofSeconds(10)).sealed())
                .matches(size -> size.orElse(0) >= head);
    }
}
