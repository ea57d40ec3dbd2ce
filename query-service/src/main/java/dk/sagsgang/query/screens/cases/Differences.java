package dk.sagsgang.query.screens.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two tellings of one case, field by field. Members of a list are told apart by what names them, so that
 * a figure that came in between does not make all later ones differ.
 */
final class Differences {
    private static final Set<String> NOT_OF_THE_CASE =
            Set.of("asOf", "version", "position", "decisionsToldAt", "authority", "caseId");
    private static final List<String> NAMES = List.of(
            "meeting",
            "agreement",
            "recommendation",
            "point",
            "followUp",
            "indicator",
            "purpose",
            "year",
            "title",
            "decidedOn",
            "agreedOn",
            "asOf",
            "position",
            "name");

    private Differences() {}

    /** A field by its path, with what it was and what it became; null is nothing. */
    record Difference(
            List<String> path,
            @Nullable String before,
            @Nullable String after) {
        public String field() {
            return path.getFirst();
        }

        public String rest() {
            return String.join(" › ", path.subList(1, path.size()));
        }
    }

    /** Either may be null: the case was not there then. */
    static List<Difference> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        Map<List<String>, String> first = leaves(before);
        Map<List<String>, String> second = leaves(after);
        List<Difference> differences = new ArrayList<>();
        Set<List<String>> all = new TreeSet<>(java.util.Comparator.comparing(it -> String.join("\u0000", it)));
        all.addAll(first.keySet());
        all.addAll(second.keySet());
        for (List<String> path : all) {
            if (!Objects.equals(first.get(path), second.get(path))) {
                differences.add(new Difference(path, first.get(path), second.get(path)));
            }
        }
        return differences;
    }

    private static Map<List<String>, String> leaves(@Nullable JsonNode of) {
        Map<List<String>, String> leaves = new LinkedHashMap<>();
        if (of != null) {
            of.properties().forEach(it -> {
                if (!NOT_OF_THE_CASE.contains(it.getKey())) {
                    collect(List.of(it.getKey()), it.getValue(), leaves);
                }
            });
        }
        return leaves;
    }

    private static void collect(List<String> path, JsonNode node, Map<List<String>, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(it -> collect(below(path, it.getKey()), it.getValue(), leaves));
        } else if (node.isArray()) {
            Map<String, Integer> met = new LinkedHashMap<>();
            for (JsonNode member : node) {
                String name = name(member);
                int times = met.merge(name, 1, Integer::sum);
                collect(below(path, times == 1 ? name : name + " (" + times + ")"), member, leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(path, node.asString());
        }
    }

    private static String name(JsonNode member) {
        if (!member.isObject()) {
            return member.asString();
        }
        List<String> names = NAMES.stream()
                .filter(it -> member.path(it).isValueNode() && member.has(it))
                .map(it -> member.path(it).asString())
                .toList();
        return String.join(" ", names);
    }

    private static List<String> below(List<String> path, String name) {
        List<String> below = new ArrayList<>(path);
        below.add(name);
        return List.copyOf(below);
    }
}
