package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures the store on documents of a ledger's shape, driver and server in one JVM, each write forced to disk before
 * its answer. Runs when asked for: {@code mvn verify -pl embedded -Dit.test=EmbeddedMongoThroughputIT
 * -Dsagsgang.measure=true}, with the journal below {@code target}, which is on a real disk where a temporary directory
 * may not be. How many commits are stored can be said with {@code -Dsagsgang.commits}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "sagsgang.measure", matches = "true")
class EmbeddedMongoThroughputIT {
    private static final long COMMITS = Long.getLong("sagsgang.commits", 200_000);
    private static final long PAGE = 200;
    private static final int BATCH = 500;

    private Path directory;

    @BeforeEach
    void createDirectory() throws IOException {
        directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "journal");
    }

    @AfterEach
    void deleteDirectory() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    @Test
    void acknowledged_writes() throws Exception {
        try (FileChannel file =
                FileChannel.open(directory.resolve("floor"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            new Rounds("append of 4 kB and force alone", "/s").measure(Rounds.perSecond(500, i -> {
                file.write(ByteBuffer.allocate(4096));
                file.force(false);
            }));
        }
        try (EmbeddedMongo mongo = start();
                MongoClient client = LedgerShapes.client(mongo)) {
            MongoCollection<BsonDocument> commits = LedgerShapes.commits(client, "testby");
            AtomicLong next = new AtomicLong(1);
            for (int callers : List.of(1, 8, 64)) {
                new Rounds("insertOne, callers: " + callers, "events/s")
                        .measure(() -> insertOneByOne(commits, next, callers, callers == 1 ? 1000 : 10_000));
            }
            new Rounds("insertMany(100), one writer", "events/s").measure(() -> insertMany(commits, next, 100, 20_000));
            assertThat(commits.countDocuments()).isEqualTo(next.get() - 1);
        }
    }

    @Test
    void reads() throws Exception {
        try (EmbeddedMongo mongo = start();
                MongoClient client = LedgerShapes.client(mongo)) {
            MongoCollection<BsonDocument> commits = LedgerShapes.commits(client, "testby");
            insertMany(commits, new AtomicLong(1), BATCH, COMMITS);
            int pages = (int) Math.min(200, COMMITS / PAGE);
            new Rounds("pages of 200 by $in of _id", "events/s")
                    .measure(() -> PAGE
                            * Rounds.perSecond(
                                            pages,
                                            i -> assertThat(page(commits, 1 + i * PAGE))
                                                    .hasSize((int) PAGE))
                                    .reached());
            new Rounds("pages of 200 by range of _id", "events/s")
                    .measure(() -> PAGE
                            * Rounds.perSecond(
                                            Math.min(pages, 20),
                                            i -> assertThat(range(commits, 1 + i * PAGE))
                                                    .hasSize((int) PAGE))
                                    .reached());
            new Rounds("find one by _id", "/s")
                    .measure(Rounds.perSecond(
                            2000,
                            i -> assertThat(commits.find(Filters.eq(1 + i * 7L % COMMITS))
                                            .first())
                                    .isNotNull()));
            new Rounds("find by one key in k", "/s")
                    .measure(Rounds.perSecond(
                            2000,
                            i -> assertThat(commits.find(
                                                    Filters.in("k", List.of(LedgerShapes.key(1 + i * 7L % COMMITS))))
                                            .into(new ArrayList<>()))
                                    .hasSize(1)));
            new Rounds("find by 8 keys in k", "/s")
                    .measure(Rounds.perSecond(
                            1000,
                            i -> assertThat(commits.find(Filters.in("k", keys(10 + i * 10L % (COMMITS - 20))))
                                            .into(new ArrayList<>()))
                                    .hasSize(8)));
            new Rounds("find the last one", "/s")
                    .measure(Rounds.perSecond(
                            10,
                            i -> assertThat(Objects.requireNonNull(commits.find()
                                                    .projection(Projections.exclude("e"))
                                                    .sort(Sorts.descending("_id"))
                                                    .limit(1)
                                                    .first())
                                            .getInt64("_id")
                                            .getValue())
                                    .isEqualTo(COMMITS)));
        }
    }

    @Test
    void recovery() throws Exception {
        try (EmbeddedMongo mongo = start();
                MongoClient client = LedgerShapes.client(mongo)) {
            MongoCollection<BsonDocument> commits = LedgerShapes.commits(client, "testby");
            new Rounds("filling by insertMany(500)", "events/s")
                    .told(insertMany(commits, new AtomicLong(1), BATCH, COMMITS));
        }
        long before = heapInUse();
        new Rounds("recovery", "events/s").measure(() -> {
            try (EmbeddedMongo mongo = start()) {
                return COMMITS * 1e9 / mongo.recovery().took().toNanos();
            }
        });
        try (EmbeddedMongo mongo = start()) {
            new Rounds("heap of a commit after recovery", "bytes").told((heapInUse() - before) / (double) COMMITS);
            new Rounds("journal of a commit", "bytes").told(mongo.recovery().bytes() / (double) COMMITS);
        }
    }

    @Test
    void appending_to_much_costs_what_appending_to_little_does() throws Exception {
        long much = Math.max(COMMITS, 200_000);
        try (EmbeddedMongo mongo = start();
                MongoClient client = LedgerShapes.client(mongo)) {
            MongoCollection<BsonDocument> commits = LedgerShapes.commits(client, "testby");
            // The first ones only bring the code to speed.
            insertMany(LedgerShapes.commits(client, "other"), new AtomicLong(1), 100, 60_000);
            AtomicLong next = new AtomicLong(1);
            double early = new Rounds("insertMany(100) from commit 1", "events/s")
                    .measure(() -> insertMany(commits, next, 100, 20_000));
            insertMany(commits, next, BATCH, much - next.get());
            double late = new Rounds("insertMany(100) from commit " + next, "events/s")
                    .measure(() -> insertMany(commits, next, 100, 20_000));
            new Rounds("processor time of an append, late against early", "times").told(late / early);
        }
    }

    private EmbeddedMongo start() {
        return EmbeddedMongo.start(directory, Set.of("ledger"), 0);
    }

    private static double insertOneByOne(
            MongoCollection<BsonDocument> commits, AtomicLong next, int callers, int events) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            long began = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                all.add(threads.submit(() -> {
                    for (int i = 0; i < events / callers; i++) {
                        commits.insertOne(LedgerShapes.commit(next.getAndIncrement()));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return events / callers * callers * 1e9 / (System.nanoTime() - began);
        }
    }

    private static double insertMany(MongoCollection<BsonDocument> commits, AtomicLong next, int batch, long events) {
        long began = System.nanoTime();
        for (long done = 0; done < events; done += batch) {
            int now = (int) Math.min(batch, events - done);
            commits.insertMany(LedgerShapes.commits(next.getAndAdd(now), now));
        }
        return events * 1e9 / (System.nanoTime() - began);
    }

    private static List<BsonDocument> page(MongoCollection<BsonDocument> commits, long from) {
        return commits.find(Filters.in(
                        "_id", LongStream.range(from, from + PAGE).boxed().toList()))
                .into(new ArrayList<>());
    }

    private static List<BsonDocument> range(MongoCollection<BsonDocument> commits, long from) {
        return commits.find(Filters.gte("_id", from))
                .sort(Sorts.ascending("_id"))
                .limit((int) PAGE)
                .into(new ArrayList<>());
    }

    private static List<String> keys(long from) {
        return LongStream.range(from, from + 8).mapToObj(LedgerShapes::key).toList();
    }

    private static long heapInUse() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
