package dk.sagsgang.events.schema;

import dk.sagsgang.events.stored.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which one field or element of a document goes missing, is doubled up with a stranger or changes form. */
final class Mutations {

    /** A changed document, and how it came of the one before. */
    record Mutation(String how, String json) {

        @Override
        public String toString() {
            return how + ": " + json;
        }
    }

    private static final List<String> FOREIGN =
            List.of("null", "-1", "0", "5", "1.5", "true", "\"\"", "\" \"", "\"x y\"", "\"5\"", "[]", "{}", "[null]");

    private final JsonNode whole;
    private final List<Mutation> mutations = new ArrayList<>();

    private Mutations(JsonNode whole) {
        this.whole = whole;
    }

    static Stream<Mutation> of(String json) {
        Mutations all = new Mutations(EventJson.mapper().readTree(json));
        all.visit(JsonPointer.empty(), all.whole);
        return all.mutations.stream();
    }

    private void visit(JsonPointer place, JsonNode node) {
        switch (node) {
            case ObjectNode it -> {
                add("with an unknown field in " + place, place, parent -> ((ObjectNode) parent).put("unknown", "x"));
                for (Map.Entry<String, JsonNode> field : it.properties()) {
                    String name = field.getKey();
                    add("without " + place + "/" + name, place, parent -> ((ObjectNode) parent).remove(name));
                    for (String foreign : FOREIGN) {
                        add(
                                place + "/" + name + " as " + foreign,
                                place,
                                parent -> ((ObjectNode) parent)
                                        .set(name, EventJson.mapper().readTree(foreign)));
                    }
                    visit(place.appendProperty(name), field.getValue());
                }
            }
            case ArrayNode it -> {
                for (String foreign : FOREIGN) {
                    add(
                            place + " with " + foreign,
                            place,
                            parent ->
                                    ((ArrayNode) parent).add(EventJson.mapper().readTree(foreign)));
                }
                for (int i = 0; i < it.size(); i++) {
                    visit(place.appendIndex(i), it.get(i));
                }
            }
            case JsonNode it -> {
                // A single value is changed by the object or the array that holds it.
            }
        }
    }

    private void add(String how, JsonPointer place, Consumer<JsonNode> change) {
        JsonNode changed = whole.deepCopy();
        change.accept(changed.at(place));
        mutations.add(new Mutation(how, changed.toString()));
    }
}
