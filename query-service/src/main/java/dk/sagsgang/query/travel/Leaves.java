package dk.sagsgang.query.travel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an answer, each under a name that stays the same while its value changes: what stands in a list is named
 * by what it is about ({@code agreements[boblberg].expires}) and not by its place. Where a list has nothing that could
 * name its elements, each element is its own name, and comes or goes as a whole.
 */
final class Leaves {
    /** How the elements of the answers' lists are named. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("agendaItems", List.of("meeting", "position")),
            Map.entry("recommendations", List.of("recommendation")),
            Map.entry("recommendations.points", List.of("point")),
            Map.entry("decision.points", List.of("recommendation", "point")),
            Map.entry("agreements", List.of("agreement")),
            Map.entry("agreements.extensions", List.of("agreedOn")),
            Map.entry("indicators", List.of("indicator", "asOf")),
            Map.entry("frames", List.of("year")),
            Map.entry("followUps", List.of("followUp")));

    /** What tells where the answer stands, and not what the case is. */
    private static final List<String> AROUND = List.of("version", "position", "decisionsToldAt", "asOf");

    private final NavigableMap<String, JsonNode> found = new TreeMap<>();

    private Leaves() {}

    static NavigableMap<String, JsonNode> of(JsonNode answer) {
        Leaves leaves = new Leaves();
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            if (!AROUND.contains(field.getKey())) {
                leaves.add(field.getKey(), field.getKey(), field.getValue());
            }
        }
        return leaves.found;
    }

    /** The kind is the list's own name and, where that alone is not enough, the one it stands in. */
    private void add(String name, String kind, JsonNode node) {
        if (node.isArray()) {
            for (JsonNode element : node) {
                addElement(name, kind, element);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                add(name + "." + field.getKey(), within(kind, field.getKey()), field.getValue());
            }
        } else {
            found.put(name, node);
        }
    }

    private void addElement(String list, String kind, JsonNode element) {
        List<String> naming = NAMES.get(kind);
        String key = naming == null ? null : key(element, naming);
        if (key == null) {
            found.put(free(list + "[" + element + "]"), element);
            return;
        }
        String name = free(list + "[" + key + "]");
        for (Map.Entry<String, JsonNode> field : element.properties()) {
            add(name + "." + field.getKey(), within(kind, field.getKey()), field.getValue());
        }
    }

    private static @Nullable String key(JsonNode element, List<String> naming) {
        List<String> parts = new ArrayList<>();
        for (String field : naming) {
            if (element.has(field)) {
                parts.add(element.get(field).asString());
            }
        }
        return parts.size() == naming.size() ? String.join("#", parts) : null;
    }

    private static String within(String kind, String field) {
        String own = kind.substring(kind.lastIndexOf('.') + 1);
        return NAMES.containsKey(field) ? field : own + "." + field;
    }

    /** Of two elements of one name the second has another one, so that none hides the other. */
    private String free(String name) {
        String free = name;
        for (int i = 2; isTaken(free); i++) {
            free = name + "(" + i + ")";
        }
        return free;
    }

    private boolean isTaken(String name) {
        String next = found.ceilingKey(name + ".");
        return found.containsKey(name) || (next != null && next.startsWith(name + "."));
    }
}
