package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dk.sagsgang.embedded.PortTaken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.BsonDateTime;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EmbeddedMongoIT {
    private static final Set<String> JOURNALED = Set.of("ledger");

    @TempDir
    Path directory;

    @Nested
    class After_a_restart {
        @Test
        void what_was_acknowledged_is_there_and_databases_without_a_journal_are_empty() throws Exception {
            onServer(client -> {
                strict(client).insertOne(new Document("_id", 1).append("k", List.of("a#0", "b#0")));
                client.getDatabase("views").getCollection("cases").insertOne(new Document("_id", 1));
                assertThat(client.getDatabase("views").getCollection("cases").countDocuments())
                        .isEqualTo(1);
            });
            onServer(client -> {
                assertThat(all(strict(client)))
                        .containsExactly(new Document("_id", 1).append("k", List.of("a#0", "b#0")));
                assertThat(client.getDatabase("views").getCollection("cases").countDocuments())
                        .isZero();
            });
        }

        @Test
        void every_kind_of_write_has_left_what_it_left_before() throws Exception {
            List<Document> before = new ArrayList<>();
            onServer(client -> {
                MongoDatabase ledger = client.getDatabase("ledger");
                MongoCollection<Document> commits = strict(client);
                commits.insertMany(IntStream.range(0, 10)
                        .mapToObj(i -> new Document("_id", i).append("n", 0))
                        .toList());
                commits.updateOne(Filters.eq(3), Updates.inc("n", 7));
                commits.updateMany(Filters.gt("_id", 7), Updates.set("late", true));
                commits.updateOne(Filters.eq("made"), Updates.set("n", 1), new UpdateOptions().upsert(true));
                commits.replaceOne(Filters.eq(4), new Document("replaced", true));
                commits.deleteOne(Filters.eq(5));
                Document lease = commits.findOneAndUpdate(
                        Filters.eq("lease"),
                        Updates.set("holder", "a"),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
                assertThat(lease).containsEntry("holder", "a");
                commits.insertOne(new Document("noId", true).append("_id", null));
                ledger.createCollection("dropped");
                ledger.getCollection("dropped").drop();
                ledger.createCollection("empty");
                before.addAll(all(commits));
            });
            assertThat(before).hasSize(12);
            onServer(client -> {
                assertThat(all(strict(client))).isEqualTo(before);
                assertThat(client.getDatabase("ledger").listCollectionNames().into(new ArrayList<>()))
                        .contains("empty")
                        .doesNotContain("dropped");
                client.getDatabase("ledger").drop();
            });
            onServer(client -> assertThat(all(strict(client))).isEmpty());
        }

        @Test
        void every_type_of_value_is_what_it_was() throws Exception {
            Document values = new Document("_id", new ObjectId())
                    .append("text", "Ældre på Sjælland 🙂")
                    .append("int", Integer.MIN_VALUE)
                    .append("long", Long.MAX_VALUE)
                    .append("double", -0.0)
                    .append("nan", Double.NaN)
                    .append("decimal", Decimal128.parse("160000.00"))
                    .append("null", null)
                    .append("yes", true)
                    .append("date", new BsonDateTime(1_600_000_000_123L))
                    .append("timestamp", new BsonTimestamp(17, 3))
                    .append("bytes", new Binary(new byte[] {0, -1, 127}))
                    .append("uuid", java.util.UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"))
                    .append("pattern", Pattern.compile("^a.*z$", Pattern.CASE_INSENSITIVE))
                    .append("least", new BsonMinKey())
                    .append("most", new BsonMaxKey())
                    .append("list", List.of(1, "two", List.of(3.0), new Document("four", List.of())))
                    .append("nested", new Document("b", 1).append("a", new Document()));
            List<Document> before = new ArrayList<>();
            onServer(client -> {
                strict(client).insertOne(values);
                before.addAll(all(strict(client)));
            });
            onServer(client -> {
                assertThat(all(strict(client)).toString()).isEqualTo(before.toString());
                assertThat(before.toString()).contains("160000.00", "🙂", "aabbccddeeff");
            });
        }

        @Test
        void a_batch_that_stopped_at_a_duplicate_has_stopped_at_the_same_document() throws Exception {
            onServer(client -> {
                MongoCollection<Document> commits = strict(client);
                commits.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
                commits.insertOne(new Document("_id", 1).append("k", List.of("a#0", "b#0")));
                assertThatThrownBy(() -> commits.insertMany(List.of(
                                new Document("_id", 2).append("k", List.of("a#1")),
                                new Document("_id", 3).append("k", List.of("c#0", "b#0")),
                                new Document("_id", 4).append("k", List.of("d#0")))))
                        .isInstanceOfSatisfying(
                                MongoBulkWriteException.class,
                                e -> assertThat(e.getWriteErrors())
                                        .singleElement()
                                        .satisfies(error -> {
                                            assertThat(error.getIndex()).isEqualTo(1);
                                            assertThat(error.getCode()).isEqualTo(11000);
                                        }));
                assertThatThrownBy(() -> commits.insertMany(
                                List.of(
                                        new Document("_id", 5).append("k", List.of("a#1")),
                                        new Document("_id", 6).append("k", List.of("e#0"))),
                                new InsertManyOptions().ordered(false)))
                        .isInstanceOf(MongoBulkWriteException.class);
                assertThat(ids(commits)).containsExactly(1, 2, 6);
            });
            onServer(client -> {
                MongoCollection<Document> commits = strict(client);
                assertThat(ids(commits)).containsExactly(1, 2, 6);
                assertThatThrownBy(() -> commits.insertOne(new Document("_id", 7).append("k", List.of("x#0", "b#0"))))
                        .isInstanceOfSatisfying(
                                MongoWriteException.class,
                                e -> assertThat(e.getError().getCode()).isEqualTo(11000));
                commits.insertOne(new Document("_id", 8).append("k", List.of("c#0")));
            });
        }

        @Test
        void a_batch_larger_than_one_document_may_be_is_there_whole() throws Exception {
            String large = "x".repeat(1_000_000);
            onServer(client -> strict(client)
                    .insertMany(IntStream.range(0, 30)
                            .mapToObj(i -> new Document("_id", i).append("e", large))
                            .toList()));
            onServer(client -> {
                assertThat(ids(strict(client))).hasSize(30);
                assertThat(strict(client).find(Filters.eq(29)).first()).containsEntry("e", large);
            });
        }

        @Test
        void the_port_can_be_opened_again_at_once_and_a_client_goes_on() throws Exception {
            EmbeddedMongo first = EmbeddedMongo.start(directory, JOURNALED, 0);
            int port = first.port();
            try (MongoClient client = MongoClients.create(first.connectionString())) {
                strict(client).insertOne(new Document("_id", 1));
                first.close();
                try (EmbeddedMongo second = EmbeddedMongo.start(directory, JOURNALED, port)) {
                    assertThat(second.recovery().commands()).isEqualTo(1);
                    MongoCollection<Document> commits = strict(client);
                    // The driver finds its pooled connections closed once; that is the outage.
                    Throwable outage = catchThrowable(() -> ids(commits));
                    assertThat(outage)
                            .satisfiesAnyOf(
                                    e -> assertThat(e).isNull(),
                                    e -> assertThat(e).isInstanceOf(MongoException.class));
                    assertThat(ids(commits)).containsExactly(1);
                }
            }
        }
    }

    @Nested
    class Refused {
        @Test
        void is_a_second_server_on_the_same_journal() {
            try (EmbeddedMongo first = EmbeddedMongo.start(directory, JOURNALED, 0)) {
                assertThatThrownBy(() -> EmbeddedMongo.start(directory, JOURNALED, 0))
                        .isInstanceOf(JournalInUse.class)
                        .hasMessageContaining(directory.getFileName().toString());
                assertThat(first.port()).isPositive();
            }
            EmbeddedMongo.start(directory, JOURNALED, 0).close();
        }

        @Test
        void is_a_taken_port_and_the_journal_is_free_again() throws Exception {
            try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                assertThatThrownBy(() -> EmbeddedMongo.start(directory, JOURNALED, occupant.getLocalPort()))
                        .isInstanceOfSatisfying(
                                PortTaken.class, e -> assertThat(e.port()).isEqualTo(occupant.getLocalPort()));
            }
            EmbeddedMongo.start(directory, JOURNALED, 0).close();
        }

        @Test
        void is_a_write_that_would_differ_when_it_is_repeated() throws Exception {
            onServer(client -> {
                MongoCollection<Document> commits = strict(client);
                commits.insertOne(new Document("_id", 1));
                assertThatThrownBy(() -> commits.updateOne(Filters.eq(1), Updates.currentDate("at")))
                        .hasMessageContaining("$currentDate");
                assertThatThrownBy(() -> commits.updateOne(
                                Filters.eq("name", "x"), Updates.set("n", 1), new UpdateOptions().upsert(true)))
                        .hasMessageContaining("_id");
                assertThatThrownBy(() -> commits.deleteMany(Filters.expr(new Document("$gt", List.of("$$NOW", 1)))))
                        .hasMessageContaining("$expr");
                assertThatThrownBy(() -> client.getDatabase("views")
                                .getCollection("cases")
                                .aggregate(List.of(new Document(
                                        "$merge",
                                        new Document("into", new Document("db", "ledger").append("coll", "c")))))
                                .toCollection())
                        .hasMessageContaining("another database");
                assertThatThrownBy(() -> client.getDatabase("views")
                                .getCollection("cases")
                                .renameCollection(new com.mongodb.MongoNamespace("ledger", "cases")))
                        .hasMessageContaining("another database");
                assertThat(all(commits)).containsExactly(new Document("_id", 1));
            });
        }
    }

    @Nested
    class When_the_disk_fails {
        private final AtomicBoolean broken = new AtomicBoolean();

        @Test
        void a_write_is_not_acknowledged_and_none_after_it_while_reads_go_on() throws Exception {
            Force failing = channel -> {
                if (broken.get()) {
                    throw new IOException("No space left on device");
                }
                channel.force(false);
            };
            try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, JOURNALED, 0, failing);
                    MongoClient client = MongoClients.create(mongo.connectionString())) {
                MongoCollection<Document> commits = strict(client);
                commits.insertOne(new Document("_id", 1));
                broken.set(true);
                assertRefused(() -> commits.insertOne(new Document("_id", 2)));
                broken.set(false);
                assertRefused(() -> commits.insertOne(new Document("_id", 3)));
                assertRefused(() -> commits.createIndex(Indexes.ascending("k")));
                assertThat(ids(commits)).containsExactly(1);
                client.getDatabase("views").getCollection("cases").insertOne(new Document("_id", 1));
            }
            onServer(client -> {
                assertThat(ids(strict(client))).containsExactly(1);
                strict(client).insertOne(new Document("_id", 4));
            });
        }

        private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
            assertThatThrownBy(write)
                    .isInstanceOfSatisfying(
                            MongoException.class, e -> assertThat(e.getCode()).isEqualTo(Answers.OPERATION_FAILED));
        }
    }

    @Test
    void a_reader_never_sees_half_an_update() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.connectionString() + "/?retryReads=false")) {
            MongoCollection<Document> views = client.getDatabase("views").getCollection("cases");
            views.insertOne(new Document("_id", 1));
            AtomicBoolean done = new AtomicBoolean();
            Thread writer = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 2000; i++) {
                    Document fields = new Document("_id", 1);
                    for (int field = 0; field < 20 + i % 20; field++) {
                        fields.append("f" + field, i);
                    }
                    views.replaceOne(Filters.eq(1), fields);
                }
                done.set(true);
            });
            while (!done.get()) {
                Document seen = Objects.requireNonNull(views.find(Filters.eq(1)).first());
                seen.remove("_id");
                assertThat(Set.copyOf(seen.values())).hasSizeLessThanOrEqualTo(1);
            }
            writer.join();
        }
    }

    @Test
    void what_is_larger_than_a_message_may_be_comes_in_several_batches_as_it_was_when_it_was_found() throws Exception {
        String large = "x".repeat(5_000_000);
        onServer(client -> {
            MongoCollection<Document> commits = strict(client);
            for (int id = 0; id < 12; id++) {
                commits.insertOne(new Document("_id", id).append("e", large));
            }
            List<Integer> found = new ArrayList<>();
            try (MongoCursor<Document> cursor = commits.find().iterator()) {
                found.add(cursor.next().getInteger("_id"));
                commits.deleteMany(Filters.in("_id", List.of(0, 11)));
                cursor.forEachRemaining(document -> found.add(document.getInteger("_id")));
            }
            assertThat(found).isEqualTo(IntStream.range(0, 12).boxed().toList());
            assertThat(ids(commits)).isEqualTo(IntStream.range(1, 11).boxed().toList());
        });
    }

    @Test
    void a_command_that_makes_no_sense_is_answered_and_the_next_one_is_too() throws Exception {
        onServer(client -> {
            MongoDatabase ledger = client.getDatabase("ledger");
            strict(client).insertOne(new Document("_id", 1));
            for (Document senseless : List.of(
                    new Document("find", ""),
                    new Document("find", "testby").append("filter", 1),
                    new Document("find", "testby").append("projection", 1).append("filter", 1),
                    new Document("update", "testby").append("updates", 1),
                    new Document("unheardOf", "testby"))) {
                assertThatThrownBy(() -> ledger.runCommand(senseless))
                        .as("%s", senseless)
                        .isInstanceOf(MongoCommandException.class);
            }
            assertThat(strict(client).find().skip(1)).isEmpty();
            assertThat(ids(strict(client))).containsExactly(1);
        });
    }

    @Test
    void files_are_for_their_owner_only() throws Exception {
        Path fresh = directory.resolve("data/ledger");
        EmbeddedMongo.start(fresh, JOURNALED, 0).close();
        assertThat(Files.getPosixFilePermissions(fresh)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(fresh)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void the_usual_questions_of_a_client_are_answered() throws Exception {
        onServer(client -> {
            for (String command : List.of("ping", "hello", "isMaster", "buildInfo")) {
                assertThat(client.getDatabase("ledger").runCommand(new Document(command, 1)))
                        .containsKey("ok");
            }
        });
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, JOURNALED, 0)) {
            assertThat(mongo.recovery().commands()).isZero();
        }
    }

    private void onServer(Consumer<MongoClient> session) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory, JOURNALED, 0);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new com.mongodb.ConnectionString(mongo.connectionString()))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build())) {
            session.accept(client);
        }
    }

    /** The ledger's collection with the concerns that the ledger uses. */
    private static MongoCollection<Document> strict(MongoClient client) {
        return client.getDatabase("ledger")
                .getCollection("testby")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return collection.find().into(new ArrayList<>());
    }

    private static List<Integer> ids(MongoCollection<Document> collection) {
        return all(collection).stream()
                .map(document -> document.getInteger("_id"))
                .toList();
    }
}
