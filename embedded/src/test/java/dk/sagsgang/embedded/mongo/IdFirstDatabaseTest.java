package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The library's own memory database is the measure: whatever is done to both, both give the same answers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdFirstDatabaseTest {
    private static final int STEPS = 2_000;
    private static final int IDS = 40;
    private static final int POSITIONS = 6;

    private final Channel channel = new EmbeddedChannel();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Scans scans = new Scans();
    private final MongoDatabase ours = new IdFirstDatabase("views", new CursorRegistry(), scans);
    private final MongoDatabase library = new MemoryDatabase("views", new CursorRegistry());

    @Test
    void it_answers_as_the_library_does_whatever_is_asked_beside_the_id() {
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(5)) {
                case 0 -> assertSame(step, update(query()));
                case 1, 2 -> assertSame(step, guarded(random.nextInt(IDS), random.nextInt(POSITIONS)));
                case 3 ->
                    assertSame(
                            step,
                            new Document("delete", "cases")
                                    .append("deletes", List.of(new Document("q", query()).append("limit", 1))));
                default ->
                    assertSame(
                            step,
                            new Document("find", "cases")
                                    .append("filter", query())
                                    .append("sort", new Document("position", -1).append("_id", 1)));
            }
        }
    }

    @Test
    void a_guarded_replacement_looks_at_no_other_document() {
        for (int id = 0; id < IDS; id++) {
            answer(ours, guarded(id, 1));
            answer(ours, guarded(id, 2));
        }
        assertThat(scans.count()).isZero();
        answer(ours, new Document("find", "cases").append("filter", new Document("position", 2)));
        assertThat(scans.count()).isEqualTo(1);
    }

    /** As a view is written: where it is not there yet, or was written no later. */
    private Document guarded(int id, int position) {
        Document guard = new Document("position", new Document("$lte", position));
        Document named = new Document("_id", "case-" + id);
        Document query = random.nextBoolean()
                ? new Document("$and", List.of(named, guard))
                : new Document(named).appendAll(guard);
        Document replacement = new Document(named).append("position", position).append("n", random.nextInt(3));
        return new Document("update", "cases")
                .append(
                        "updates",
                        List.of(new Document("q", query)
                                .append("u", replacement)
                                .append("upsert", true)));
    }

    private static Document update(Document query) {
        return new Document("update", "cases")
                .append(
                        "updates",
                        List.of(new Document("q", query)
                                .append("u", new Document("$inc", new Document("n", 1)))
                                .append("multi", false)));
    }

    private Document query() {
        Document id = new Document("_id", "case-" + random.nextInt(IDS));
        Document some = new Document(
                "_id", new Document("$in", List.of("case-" + random.nextInt(IDS), "case-" + random.nextInt(IDS))));
        Document position = new Document("position", random.nextInt(POSITIONS));
        Document number = new Document("n", new Document("$gte", random.nextInt(3)));
        return switch (random.nextInt(7)) {
            case 0 -> id;
            case 1 -> new Document(id).appendAll(position);
            case 2 -> new Document(some).appendAll(number);
            case 3 -> new Document("$and", List.of(number, id, position));
            case 4 -> new Document("$and", List.of(new Document("$and", List.of(some)), number));
            case 5 -> new Document("$and", List.of(number)).appendAll(id);
            default -> new Document("$or", List.of(id, position));
        };
    }

    private void assertSame(int step, Document command) {
        assertThat(answer(ours, command.cloneDeeply()).toString())
                .as("seed %d, step %d, %s", seed, step, command)
                .isEqualTo(answer(library, command.cloneDeeply()).toString());
    }

    private Document answer(MongoDatabase database, Document command) {
        String name = command.keySet().iterator().next();
        try {
            return database.handleCommand(channel, name, command, other -> database, NoopOplog.get());
        } catch (MongoServerException e) {
            return Answers.of(e);
        }
    }
}
