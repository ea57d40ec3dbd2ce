package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dk.sagsgang.embedded.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class EmbeddedMongoKillIT {
    private static final int KILLS = 4;
    private static final int CALLERS = 8;
    private static final int ACKNOWLEDGED_BETWEEN_KILLS = 400;

    @TempDir
    Path directory;

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger countingSent = new AtomicInteger();
    private final AtomicInteger countingAcknowledged = new AtomicInteger();

    @Test
    void nothing_acknowledged_is_lost_or_doubled_when_the_server_is_killed_under_load() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            try (ServerProcess server = ServerProcess.start(MongoMain.class, directory.toString())) {
                verify(server);
                loadUntilKilled(server, round);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BETWEEN_KILLS);
        try (ServerProcess server = ServerProcess.start(MongoMain.class, directory.toString())) {
            verify(server);
        }
    }

    @Test
    void a_journal_that_another_process_holds_is_refused_until_that_process_is_gone() throws Exception {
        try (ServerProcess server = ServerProcess.start(MongoMain.class, directory.toString())) {
            assertThatThrownBy(() -> EmbeddedMongo.start(directory, Set.of("ledger"), 0))
                    .isInstanceOf(JournalInUse.class);
            server.kill();
            EmbeddedMongo.start(directory, Set.of("ledger"), 0).close();
        }
    }

    @Test
    void a_disk_that_is_full_refuses_writes_and_keeps_what_it_had_acknowledged() throws Exception {
        String data = "x".repeat(10_000);
        List<Integer> stored = new ArrayList<>();
        try (ServerProcess server = ServerProcess.startWithFileLimit(256, MongoMain.class, directory.toString());
                MongoClient client = MongoClients.create(server.address())) {
            MongoCollection<Document> commits = commits(client);
            assertThatThrownBy(() -> {
                        for (int id = 0; id < 100; id++) {
                            commits.insertOne(new Document("_id", id).append("data", data));
                            stored.add(id);
                        }
                    })
                    .isInstanceOfSatisfying(
                            MongoException.class, e -> assertThat(e.getCode()).isEqualTo(Answers.OPERATION_FAILED));
            assertThat(stored).hasSizeBetween(20, 27);
            assertThatThrownBy(() -> commits.insertOne(new Document("_id", "small")))
                    .hasMessageContaining("takes no writes since it failed");
            assertThat(commits.countDocuments()).isEqualTo(stored.size());
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, Set.of("ledger"), 0);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            assertThat(mongo.recovery().cutBytes())
                    .as("the refused write was taken back")
                    .isZero();
            assertThat(commits(client)
                            .find()
                            .map(found -> found.getInteger("_id"))
                            .into(new ArrayList<>()))
                    .isEqualTo(stored);
            commits(client).insertOne(new Document("_id", 1000));
        }
    }

    private void loadUntilKilled(ServerProcess server, int round) throws Exception {
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BETWEEN_KILLS);
        try (MongoClient client = MongoClients.create(server.address() + "/?serverSelectionTimeoutMS=500");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> commits = commits(client);
            commits.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
            List<Future<?>> callers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                String prefix = round + "-" + caller + "-";
                callers.add(threads.submit(() -> writeUntilKilled(commits, prefix, enough)));
            }
            boolean reached = enough.await(30, TimeUnit.SECONDS);
            server.kill();
            for (Future<?> caller : callers) {
                caller.get();
            }
            assertThat(reached).as("enough acknowledged before the kill").isTrue();
        }
    }

    private void writeUntilKilled(MongoCollection<Document> commits, String prefix, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                Document first = commit(prefix + i + "a");
                Document second = commit(prefix + i + "b");
                commits.insertMany(List.of(first, second));
                acknowledged.add(first.getString("_id"));
                acknowledged.add(second.getString("_id"));
                enough.countDown();
                countingSent.incrementAndGet();
                commits.updateOne(Filters.eq("count"), Updates.inc("n", 1), new UpdateOptions().upsert(true));
                countingAcknowledged.incrementAndGet();
            }
        } catch (MongoSocketException | MongoTimeoutException e) {
            // The server was killed; what was under way is neither acknowledged nor known to be lost.
        }
    }

    private Document commit(String id) {
        sent.add(id);
        return new Document("_id", id).append("k", List.of(id + "#0", id + "#1"));
    }

    private void verify(ServerProcess server) {
        try (MongoClient client = MongoClients.create(server.address())) {
            List<String> stored = commits(client)
                    .find(Filters.ne("_id", "count"))
                    .map(found -> found.getString("_id"))
                    .into(new ArrayList<>());
            assertThat(stored).doesNotHaveDuplicates();
            assertThat(Set.copyOf(stored)).containsAll(acknowledged);
            assertThat(sent).containsAll(stored);
            Document count = Objects.requireNonNullElse(
                    commits(client).find(Filters.eq("count")).first(), new Document("n", 0));
            assertThat(count.getInteger("n")).isBetween(countingAcknowledged.get(), countingSent.get());
        }
    }

    private static MongoCollection<Document> commits(MongoClient client) {
        return client.getDatabase("ledger").getCollection("testby");
    }
}
