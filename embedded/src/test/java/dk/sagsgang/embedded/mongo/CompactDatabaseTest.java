package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The library's own memory database is the measure: whatever is done to both, both give the same answers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompactDatabaseTest {
    private static final int STEPS = 500;
    private static final Document UNSORTED = new Document();

    private final Channel channel = new EmbeddedChannel();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Scans scans = new Scans();
    private CompactDatabase compact = new CompactDatabase("ledger", new CursorRegistry(), scans);
    private MongoDatabase library = new MemoryDatabase("ledger", new CursorRegistry());

    @Test
    void it_answers_as_the_library_does_while_a_ledger_grows() {
        createIndex();
        int next = 1;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(3) == 0) {
                List<Document> commits = new ArrayList<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    commits.add(commit(next));
                    next += 1 + random.nextInt(3);
                }
                assertSameInsert(commits, step);
            } else {
                assertSameFind(next, step);
            }
        }
    }

    @Test
    void it_answers_as_the_library_does_while_documents_come_change_and_go_in_any_order() {
        createIndex();
        for (int step = 0; step < STEPS; step++) {
            int id = random.nextInt(200);
            switch (random.nextInt(6)) {
                case 0, 1 -> assertSameInsert(List.of(commit(id), commit(id + 1)), step);
                case 2 ->
                    assertSame(
                            step,
                            command("delete")
                                    .append(
                                            "deletes",
                                            List.of(new Document("q", new Document("_id", id)).append("limit", 1))));
                case 3 ->
                    assertSame(
                            step,
                            update(
                                    new Document("_id", id),
                                    new Document(
                                            "$set",
                                            new Document("n", random.nextInt(5))
                                                    .append("k", List.of("k" + random.nextInt(300))))));
                case 4 ->
                    assertSame(
                            step,
                            command("findAndModify")
                                    .append("query", new Document("_id", id))
                                    .append("update", new Document("$inc", new Document("n", 1)))
                                    .append("upsert", random.nextBoolean())
                                    .append("new", true));
                default -> assertSameFind(200, step);
            }
        }
    }

    @Test
    void it_counts_the_questions_for_which_it_looks_at_every_document() {
        createIndex();
        assertSameInsert(List.of(commit(1), commit(2), commit(3)), 0);

        answer(compact, find(new Document("_id", new Document("$gte", 1).append("$lt", 3)), UNSORTED));
        answer(compact, find(new Document("k", new Document("$in", List.of("k1", "k2"))), UNSORTED));
        assertThat(scans.count()).isZero();

        answer(compact, find(new Document("n", 1), UNSORTED));
        assertThat(scans.count()).isEqualTo(1);
    }

    @Test
    void indexes_over_fields_within_fields_and_over_what_may_be_missing_refuse_what_the_library_refuses() {
        for (Document index : List.of(
                index("inner").append("key", new Document("a.b", 1)).append("sparse", true),
                index("several").append("key", new Document("x", 1).append("y", 1)))) {
            createIndex(index);
        }
        for (int step = 0; step < STEPS; step++) {
            Document document = new Document("_id", step);
            if (random.nextBoolean()) {
                document.append("a", new Document("b", random.nextInt(STEPS)));
            }
            document.append("x", random.nextInt(50)).append("y", random.nextInt(50));
            assertSameInsert(List.of(document), step);
        }
        Document all = find(new Document(), UNSORTED);
        assertThat(documents(answer(compact, all))).isEqualTo(documents(answer(library, all)));
    }

    @Test
    void keys_of_one_hash_are_told_apart() {
        createIndex();
        assertThat("Aa").hasSameHashCodeAs("BB");
        compact.insert(insert(List.of(
                new Document("_id", 1L).append("k", List.of("Aa")),
                new Document("_id", 2L).append("k", List.of("BB")))));
        assertThat(inBytes(new Document("k", "Aa"), UNSORTED, 0)).containsExactly(1L);
        assertThat(inBytes(new Document("k", "BB"), UNSORTED, 0)).containsExactly(2L);
    }

    @Test
    void a_document_comes_once_although_two_of_its_keys_are_asked_for() {
        createIndex();
        compact.insert(insert(List.of(new Document("_id", 1L).append("k", List.of("a", "b")))));
        assertThat(found(new Document("k", new Document("$in", List.of("a", "b"))), UNSORTED))
                .hasSize(1);
    }

    @Test
    void only_documents_that_were_stored_are_counted_as_inserted() {
        createIndex();
        List<Document> twice = List.of(commit(1), commit(1), commit(2));
        assertThat(compact.insert(insert(twice)))
                .containsEntry("n", 1)
                .hasEntrySatisfying(
                        "writeErrors", errors -> assertThat((List<?>) errors).hasSize(1));
    }

    @Test
    void a_find_is_answered_in_bytes_from_keys_and_ranges_and_from_nothing_else() {
        createIndex();
        compact.insert(insert(IntStream.range(0, 10).mapToObj(this::commit).toList()));
        Document last = new Document("_id", -1);
        assertThat(inBytes(new Document(), last, 1)).containsExactly(9L);
        assertThat(inBytes(new Document("_id", new Document("$gte", 3L).append("$lt", 6)), UNSORTED, 0))
                .containsExactly(3L, 4L, 5L);
        assertThat(inBytes(new Document("_id", new Document("$in", List.of(7L, 2, 99L))), UNSORTED, 0))
                .containsExactly(2L, 7L);
        assertThat(inBytes(new Document("k", "key-4"), last, 0)).containsExactly(4L);
        assertThat(compact.find("testby", find(new Document("n", 1), UNSORTED))).isNull();
        assertThat(compact.find("testby", find(new Document("_id", new Document("$ne", 1)), UNSORTED)))
                .isNull();
        assertThat(compact.find("testby", find(new Document("_id", null), UNSORTED)))
                .isNull();
        assertThat(compact.find("testby", find(new Document(), new Document("n", 1))))
                .isNull();
        assertThat(compact.find("testby", find(new Document(), UNSORTED).append("projection", new Document("n", 1))))
                .isNull();
        assertThat(compact.find("testby", find(new Document(), UNSORTED).append("batchSize", 2)))
                .isNull();
        assertThat(compact.find("another", find(new Document(), UNSORTED))).isNull();
    }

    private List<Object> inBytes(Document filter, Document sort, int limit) {
        FoundDocuments found =
                Objects.requireNonNull(compact.find("testby", find(filter, sort).append("limit", limit)));
        return found.documents().stream()
                .map(document -> Objects.requireNonNull(document.value("_id")))
                .toList();
    }

    private void assertSameFind(int ids, int step) {
        int id = random.nextInt(ids + 5);
        Document filter = switch (random.nextInt(12)) {
            case 0 -> new Document();
            case 1 -> new Document("_id", random.nextBoolean() ? (Object) id : (Object) (long) id);
            case 2 -> new Document("_id", new Document("$in", List.of(id, (long) id + 3, id / 2, (double) id)));
            case 3 -> new Document("_id", new Document("$gte", id));
            case 4 -> new Document("_id", new Document("$gt", (long) id).append("$lte", id + 9));
            case 5 -> new Document("_id", new Document("$lt", id));
            case 6 -> new Document("k", "key-" + id);
            case 7 -> new Document("k", List.of("key-" + id));
            case 8 -> new Document("k", new BsonRegularExpression("key-1.*", ""));
            case 9 -> new Document("_id", new Document("$gte", id + 0.5));
            case 10 -> new Document("n", id % 5);
            default -> new Document("k", null);
        };
        Document sort = switch (random.nextInt(4)) {
            case 0 -> new Document("_id", 1);
            case 1 -> new Document("_id", -1);
            case 2 -> new Document("n", 1).append("_id", -1);
            default -> UNSORTED;
        };
        Document find = find(filter, sort);
        if (!sort.isEmpty() && random.nextBoolean()) {
            find.append("limit", 1 + random.nextInt(5)).append("skip", random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            find.append("projection", new Document("k", 1));
        }
        List<Document> expected = documents(answer(library, find));
        assertThat(inOrder(documents(answer(compact, find)), sort))
                .as("seed %d, step %d: %s", seed, step, find)
                .isEqualTo(inOrder(expected, sort));
        FoundDocuments inBytes = compact.find("testby", find);
        if (inBytes != null) {
            assertThat(inOrder(
                            inBytes.documents().stream().map(BsonBytes::decode).toList(), sort))
                    .as("in bytes, seed %d, step %d: %s", seed, step, find)
                    .isEqualTo(inOrder(expected, sort));
        }
    }

    private void assertSameInsert(List<Document> commits, int step) {
        boolean ordered = random.nextBoolean();
        Document answer = compact.insert(insert(commits, ordered));
        Document expected = answer(library, insert(commits, ordered).command());
        assertThat(answer.get("writeErrors")).as("seed %d, step %d", seed, step).isEqualTo(expected.get("writeErrors"));
    }

    private void assertSame(int step, Document command) {
        Document copy = command.cloneDeeply();
        assertThat(answer(compact, command))
                .as("seed %d, step %d: %s", seed, step, copy)
                .isEqualTo(answer(library, copy));
    }

    private void createIndex() {
        createIndex(index("k_1").append("key", new Document("k", 1)));
    }

    private void createIndex(Document index) {
        Document create = command("createIndexes").append("indexes", List.of(index));
        Stream.of(compact, library).forEach(database -> answer(database, create.cloneDeeply()));
    }

    private static Document index(String name) {
        return new Document("name", name).append("unique", true);
    }

    private Document answer(MongoDatabase database, Document command) {
        try {
            String name = command.keySet().iterator().next();
            return database.handleCommand(channel, name, command, other -> database, NoopOplog.get());
        } catch (MongoServerException e) {
            return Answers.of(e);
        }
    }

    private List<Document> found(Document filter, Document sort) {
        return documents(answer(compact, find(filter, sort)));
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document answer) {
        return (List<Document>)
                Objects.requireNonNull(((Document) Objects.requireNonNull(answer.get("cursor"))).get("firstBatch"));
    }

    /** Where no order was asked for, none is promised. */
    private static List<Document> inOrder(List<Document> documents, Document sort) {
        return !sort.isEmpty()
                ? documents
                : documents.stream()
                        .sorted(Comparator.comparingLong(
                                document -> ((Number) Objects.requireNonNull(document.get("_id"))).longValue()))
                        .toList();
    }

    private Document commit(int id) {
        return new Document("_id", (long) id)
                .append("n", id % 5)
                .append("k", new ArrayList<>(List.of("key-" + id, "other-" + id % 150)));
    }

    private static WriteCommand insert(List<Document> documents) {
        return insert(documents, true);
    }

    private static WriteCommand insert(List<Document> documents, boolean ordered) {
        return WriteCommand.of(
                "ledger", command("insert").append("ordered", ordered).append("documents", documents));
    }

    private static Document update(Document filter, Document change) {
        return command("update").append("updates", List.of(new Document("q", filter).append("u", change)));
    }

    private static Document find(Document filter, Document sort) {
        Document find = command("find").append("filter", filter);
        return sort.isEmpty() ? find : find.append("sort", sort);
    }

    private static Document command(String name) {
        return new Document(name, "testby");
    }
}
