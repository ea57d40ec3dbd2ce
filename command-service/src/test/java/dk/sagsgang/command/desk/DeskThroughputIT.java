package dk.sagsgang.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.values.AuthorityId;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures how many events a second commands record through the real rules, durably before each answer, beside what the
 * driver alone gets into the same journaled server in the same run. Runs when asked for: {@code mvn verify -pl
 * command-service -am -Dit.test=DeskThroughputIT -Dsagsgang.measure=true}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "sagsgang.measure", matches = "true")
class DeskThroughputIT {

    private static final Duration ROUND = Duration.ofMillis(Long.getLong("sagsgang.measure.millis", 5_000));
    private static final int ROUNDS = Integer.getInteger("sagsgang.measure.rounds", 3);

    private final AtomicLong ids = new AtomicLong();

    @Test
    void commands_beside_the_floor_of_the_same_store() throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "journal");
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, Set.of(RunningDesk.DATABASE, "floor"), 0);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(mongo.connectionString()))
                        .build());
                RunningDesk desk = new RunningDesk(mongo.connectionString())) {
            MongoCollection<BsonDocument> floor = client.getDatabase("floor")
                    .getCollection("commits", BsonDocument.class)
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            floor.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
            String wanted = System.getProperty("sagsgang.measure.callers", "1,8,64,256");
            for (int round = 0; round <= ROUNDS; round++) {
                String name = round == 0 ? "warm-up" : "round " + round;
                print(name + ", insertOne, 1 caller", run(1, caller -> inserts(floor, 1)));
                print(name + ", insertMany(100), 1 caller", run(1, caller -> inserts(floor, 100)));
                for (String callers : wanted.split(",", -1)) {
                    AuthorityId authority = new AuthorityId("m" + ids.incrementAndGet());
                    desk.register(authority);
                    int count = Integer.parseInt(callers);
                    List<CaseWork> work = new ArrayList<>();
                    for (int caller = 0; caller < count; caller++) {
                        work.add(new CaseWork(desk, authority, caller));
                    }
                    print(name + ", commands, " + count + " callers", run(count, caller -> work.get(caller)::next));
                }
            }
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private Step inserts(MongoCollection<BsonDocument> floor, int batch) {
        return () -> {
            List<BsonDocument> documents = new ArrayList<>();
            for (int each = 0; each < batch; each++) {
                documents.add(document(ids.incrementAndGet()));
            }
            if (batch == 1) {
                floor.insertOne(documents.getFirst());
            } else {
                floor.insertMany(documents);
            }
            return batch;
        };
    }

    /** About what a commit of one event takes. */
    private static BsonDocument document(long id) {
        return new BsonDocument("_id", new BsonInt64(id))
                .append(
                        "k",
                        new BsonArray(List.of(
                                new BsonString("authority/case/number-" + id + "#0"),
                                new BsonString("c:" + "0".repeat(50) + id))))
                .append("e", new BsonBinary(new byte[500]));
    }

    private record Figures(long events, List<Long> nanos, long cpuNanos) {}

    private static Figures run(int callers, Work work) throws Exception {
        long cpuBefore = cpuNanos();
        long end = System.nanoTime() + ROUND.toNanos();
        List<Future<Figures>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < callers; each++) {
                Step step = work.of(each);
                running.add(executor.submit(() -> {
                    List<Long> nanos = new ArrayList<>();
                    long events = 0;
                    for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
                        events += step.take();
                        nanos.add(System.nanoTime() - began);
                    }
                    return new Figures(events, nanos, 0);
                }));
            }
        }
        long events = 0;
        List<Long> nanos = new ArrayList<>();
        for (Future<Figures> each : running) {
            events += each.get().events();
            nanos.addAll(each.get().nanos());
        }
        Collections.sort(nanos);
        assertThat(nanos).isNotEmpty();
        return new Figures(events, nanos, cpuNanos() - cpuBefore);
    }

    /** What this process has taken of the processors, the server in it included. */
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void print(String what, Figures figures) {
        List<Long> nanos = figures.nanos();
        System.out.printf(
                "%s: %,d events/s, %,d calls/s, p50 %.2f ms, p99 %.2f ms, %.0f µs of processor an event%n",
                what,
                figures.events() * 1_000 / ROUND.toMillis(),
                nanos.size() * 1_000L / ROUND.toMillis(),
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6,
                figures.cpuNanos() / 1e3 / figures.events());
    }

    @FunctionalInterface
    private interface Work {
        Step of(int caller);
    }

    /** Does one thing and says how many events that recorded. */
    @FunctionalInterface
    private interface Step {
        long take();
    }
}
