package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures how many events of about 500 bytes a second are acknowledged with a force to disk before each answer, driver
 * and server in one JVM. Runs when asked for: {@code mvn verify -pl embedded -Dit.test=EmbeddedMongoThroughputIT
 * -Dsagsgang.measure=true}, with the journal below {@code target}, which is on a real disk where a temporary directory
 * may not be.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "sagsgang.measure", matches = "true")
class EmbeddedMongoThroughputIT {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final String PAYLOAD = "x".repeat(400);

    @Test
    void acknowledged_writes_a_second() throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "journal");
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, Set.of("ledger"), 0);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(mongo.connectionString()))
                        .applyToConnectionPoolSettings(pool -> pool.maxSize(256))
                        .build())) {
            measure(client, "1 caller, single inserts", 1, 1);
            measure(client, "64 callers, single inserts", 64, 1);
            measure(client, "1 caller, insertMany(100)", 1, 100);
            measure(client, "4 callers, insertMany(100)", 4, 100);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, Set.of("ledger"), 0)) {
            System.out.println("restart: " + mongo.recovery());
        }
        for (String file : List.of("journal", "journal.lock")) {
            Files.delete(directory.resolve(file));
        }
        Files.delete(directory);
    }

    private static void measure(MongoClient client, String what, int callers, int batch) throws InterruptedException {
        MongoCollection<Document> commits = client.getDatabase("ledger")
                .getCollection("c" + what.hashCode())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        commits.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        AtomicInteger ids = new AtomicInteger();
        run(commits, ids, callers, batch, WARM_UP);
        List<Long> nanos = run(commits, ids, callers, batch, MEASURED);
        Collections.sort(nanos);
        assertThat(commits.countDocuments()).isEqualTo(ids.get());
        System.out.printf(
                "%s: %,d events/s, p50 %.2f ms, p99 %.2f ms%n",
                what,
                (long) nanos.size() * batch / MEASURED.toSeconds(),
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6);
    }

    private static List<Long> run(
            MongoCollection<Document> commits, AtomicInteger ids, int callers, int batch, Duration time)
            throws InterruptedException {
        List<Long> all = Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            for (int caller = 0; caller < callers; caller++) {
                pool.execute(() -> {
                    List<Long> mine = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        List<Document> documents = IntStream.range(0, batch)
                                .map(i -> ids.getAndIncrement())
                                .mapToObj(EmbeddedMongoThroughputIT::commit)
                                .toList();
                        long began = System.nanoTime();
                        if (batch == 1) {
                            commits.insertOne(documents.getFirst());
                        } else {
                            commits.insertMany(documents);
                        }
                        mine.add(System.nanoTime() - began);
                    }
                    all.addAll(mine);
                });
            }
            pool.shutdown();
            assertThat(pool.awaitTermination(time.toSeconds() + 30, TimeUnit.SECONDS))
                    .isTrue();
        }
        return all;
    }

    private static Document commit(int id) {
        return new Document("_id", id).append("k", List.of("s" + id + "#0")).append("e", PAYLOAD);
    }
}
