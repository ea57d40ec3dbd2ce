package dk.sagsgang.command.seal;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.registration;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerSettings;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures how many events a second are sealed, beside 64 callers that append on a journaled store and afterwards as fast
 * as can be, next to what reading them and hashing them takes alone. Runs when asked for: {@code mvn verify -pl
 * command-service -am -Dit.test=SealThroughputIT -Dsagsgang.measure=true}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "sagsgang.measure", matches = "true")
class SealThroughputIT {

    private static final int CALLERS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final AuthorityId BY = new AuthorityId("by");

    @Test
    void events_sealed_a_second() throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "seal");
        SealKeys keys = SealKeys.inDirectory(directory.resolve("keys"));
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory.resolve("ledger"), Set.of("sagsgang"), 0);
                MongoClient client = MongoClients.create(mongo.connectionString());
                Ledger ledger = new Ledger(client, "sagsgang", LedgerSettings.usual())) {
            ledger.append(registration(BY));
            appending(ledger, WARM_UP, "nobody");
            long alone = appending(ledger, MEASURED, "alone");
            try (Sealer sealer = sealer(ledger, client, keys)) {
                awaitSealed(sealer, ledger);
                long beside = appending(ledger, MEASURED, "beside", sealer, ledger);
                System.out.printf(
                        "appends a second: %d alone, %d beside the sealer, which keeps up%n",
                        alone / MEASURED.toSeconds(), beside / MEASURED.toSeconds());
            }
            long events = ledger.head(BY);
            System.out.printf("reading alone: %d events/s%n", rate(events, () -> read(ledger, false)));
            System.out.printf("reading and hashing: %d events/s%n", rate(events, () -> read(ledger, true)));
            for (int round = 0; round < 3; round++) {
                client.getDatabase("sagsgang").getCollection("tiles.by").drop();
                client.getDatabase("sagsgang").getCollection("checkpoints.by").drop();
                System.out.printf(
                        "sealing all %d events from the start: %d events/s%n",
                        events, rate(events, () -> {
                            try (Sealer sealer = sealer(ledger, client, keys)) {
                                awaitSealed(sealer, ledger);
                            }
                        }));
            }
        }
    }

    private static Sealer sealer(Ledger ledger, MongoClient client, SealKeys keys) {
        return new Sealer(
                ledger,
                new LogDatabase(client, "sagsgang"),
                keys,
                SealSettings.usual(),
                new FakeTopic(),
                new SimpleMeterRegistry());
    }

    private static void awaitSealed(Sealer sealer, Ledger ledger) {
        long head = ledger.head(BY);
        try {
            while (sealer.awaitSealed(BY, Duration.ofMinutes(5)).sealed().orElse(0) < head) {
                assertThat(sealer.status().get(BY)).isNotNull();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Ledger ledger, boolean hash) {
        Frontier tree = Frontier.empty();
        long next = 1;
        List<RecordedEvent> page = ledger.read(BY, next, 1_000);
        while (!page.isEmpty()) {
            if (hash) {
                page.forEach(event -> tree.append(LeafHash.octets(event)));
            }
            next = page.getLast().position() + 1;
            page = ledger.read(BY, next, 1_000);
        }
    }

    private static long rate(long events, Runnable work) {
        long began = System.nanoTime();
        work.run();
        return events * 1_000_000_000L / (System.nanoTime() - began);
    }

    private static long appending(Ledger ledger, Duration time, String round, Sealer sealer, Ledger of)
            throws InterruptedException {
        List<Long> waits = new ArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> {
            while (!ended.get()) {
                long began = System.nanoTime();
                awaitSealed(sealer, of);
                waits.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
        });
        long appended = appending(ledger, time, round);
        ended.set(true);
        watch.join();
        waits.sort(null);
        System.out.printf(
                "from the head to a checkpoint that holds it: p50 %d ms, p99 %d ms, longest %d ms, n %d%n",
                waits.get(waits.size() / 2), waits.get(waits.size() * 99 / 100), waits.getLast(), waits.size());
        return appended;
    }

    private static long appending(Ledger ledger, Duration time, String round) throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicLong appended = new AtomicLong();
        List<Thread> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            String name = round + "-" + caller;
            callers.add(Thread.ofVirtual().start(() -> {
                for (int each = 0; !ended.get(); each++) {
                    String key = name + "-" + each;
                    ledger.append(commit(key, aCase(BY, key), 0, 1));
                    appended.incrementAndGet();
                }
            }));
        }
        Thread.sleep(time);
        ended.set(true);
        for (Thread caller : callers) {
            caller.join();
        }
        return appended.get();
    }
}
