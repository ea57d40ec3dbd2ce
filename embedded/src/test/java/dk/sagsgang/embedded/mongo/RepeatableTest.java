package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepeatableTest {
    private static final Document SET = new Document("$set", new Document("n", 1));

    @Test
    void an_upsert_that_names_its_id_is_repeatable() {
        assertRepeatable(update(new Document("_id", 1), SET, true));
        assertRepeatable(update(new Document("_id", new Document("$eq", 1)), SET, true));
        assertRepeatable(update(new Document("_id", new Document("part", 1)), SET, true));
        assertRepeatable(update(new Document("name", "x"), new Document("_id", 1), true));
        assertRepeatable(update(new Document("name", "x"), SET, false));
    }

    @Test
    void an_upsert_that_leaves_its_id_to_the_server_is_not() {
        assertObjection(update(new Document("name", "x"), SET, true), "_id");
        assertObjection(update(new Document("_id", new Document("$gt", 1)), SET, true), "_id");
        assertObjection(
                new Document("findAndModify", "testby")
                        .append("query", new Document())
                        .append("update", SET)
                        .append("upsert", true),
                "_id");
    }

    @Test
    void a_write_that_may_ask_the_clock_or_chance_is_not() {
        assertObjection(
                update(new Document("_id", 1), new Document("$currentDate", new Document("at", true)), false),
                "$currentDate");
        Document expression = new Document("$and", List.of(new Document("$expr", new Document("$rand", 1))));
        assertObjection(update(expression, SET, false), "$expr");
        assertObjection(
                new Document("delete", "testby").append("deletes", List.of(new Document("q", expression))), "$expr");
        assertObjection(new Document("findAndModify", "testby").append("query", expression), "$expr");
        assertObjection(
                new Document("update", "testby")
                        .append("updates", List.of(new Document("q", new Document()).append("u", List.of(SET)))),
                "document");
    }

    @Test
    void stored_text_is_never_objected_to() {
        Document data = new Document("_id", 1).append("text", "$expr").append("$$NOW", "$currentDate");
        assertRepeatable(new Document("insert", "testby").append("documents", List.of(data)));
        assertRepeatable(update(new Document("_id", 1), new Document("$set", data), false));
    }

    @Test
    void an_insert_without_an_id_gets_one_in_front() {
        Document insert = new Document("insert", "testby")
                .append("documents", List.of(new Document("a", 1), new Document("_id", 7).append("a", 2)));
        Repeatable.completeIds("insert", insert);
        List<?> documents = (List<?>) Objects.requireNonNull(insert.get("documents"));
        assertThat(documents).hasSize(2).last().isEqualTo(new Document("_id", 7).append("a", 2));
        assertThat((Document) documents.getFirst()).satisfies(document -> {
            assertThat(document.keySet()).containsExactly("_id", "a");
            assertThat(document.get("_id")).isInstanceOf(ObjectId.class);
        });
    }

    private static Document update(Document filter, Document change, boolean upsert) {
        return new Document("update", "testby")
                .append(
                        "updates",
                        List.of(new Document("q", filter).append("u", change).append("upsert", upsert)));
    }

    private static void assertRepeatable(Document command) {
        assertThat(Repeatable.objection(command.keySet().iterator().next(), command))
                .isEmpty();
    }

    private static void assertObjection(Document command, String about) {
        assertThat(Repeatable.objection(command.keySet().iterator().next(), command))
                .hasValueSatisfying(objection -> assertThat(objection).contains(about));
    }
}
