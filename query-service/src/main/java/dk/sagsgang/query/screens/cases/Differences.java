package dk.sagsgang.query.screens.cases;

import dk.sagsgang.query.screens.facts.FieldWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    private final FieldWords words;

    private Differences(FieldWords words) {
        this.words = words;
    }

    /** A field by its path in words, with what it was and what it became; null is nothing. */
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

    /** A step of a path: by what it is found again, and the words for it. */
    private record Part(String name, String words) {}

    /** Either may be null: the case was not there then. */
    static List<Difference> between(@Nullable JsonNode before, @Nullable JsonNode after, FieldWords words) {
        Differences differences = new Differences(words);
        Map<List<Part>, String> first = differences.leaves(before);
        Map<List<Part>, String> second = differences.leaves(after);
        Set<List<Part>> all = new TreeSet<>(
                Comparator.comparing(it -> it.stream().map(Part::name).collect(Collectors.joining("\u0000"))));
        all.addAll(first.keySet());
        all.addAll(second.keySet());
        return all.stream()
                .filter(path -> !Objects.equals(first.get(path), second.get(path)))
                .map(path -> new Difference(path.stream().map(Part::words).toList(), first.get(path), second.get(path)))
                .toList();
    }

    private Map<List<Part>, String> leaves(@Nullable JsonNode of) {
        Map<List<Part>, String> leaves = new LinkedHashMap<>();
        if (of != null) {
            of.properties().forEach(it -> {
                if (!NOT_OF_THE_CASE.contains(it.getKey())) {
                    collect(List.of(field(it.getKey(), it.getValue())), it.getKey(), it.getValue(), leaves);
                }
            });
        }
        return leaves;
    }

    private void collect(List<Part> path, String field, JsonNode node, Map<List<Part>, String> leaves) {
        if (node.isNull()) {
            return;
        }
        if (FieldWords.isOne(node)) {
            leaves.put(path, words.valueOf(field, node));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(it -> collect(
                            below(path, field(it.getKey(), it.getValue())), it.getKey(), it.getValue(), leaves));
        } else {
            Map<String, Integer> met = new LinkedHashMap<>();
            for (JsonNode member : node) {
                Part named = member(field, member);
                int times = met.merge(named.name(), 1, Integer::sum);
                String again = times == 1 ? "" : " (" + times + ")";
                collect(below(path, new Part(named.name() + again, named.words() + again)), field, member, leaves);
            }
        }
    }

    private Part field(String field, JsonNode value) {
        return new Part(field, words.nameOf(field, value));
    }

    private Part member(String field, JsonNode member) {
        if (!member.isObject()) {
            return new Part(member.asString(), words.valueOf(field, member));
        }
        List<String> names = NAMES.stream()
                .filter(it -> member.path(it).isValueNode() && !member.path(it).isNull())
                .toList();
        return new Part(
                names.stream().map(it -> member.path(it).asString()).collect(Collectors.joining(" ")),
                names.stream().map(it -> words.valueOf(it, member.path(it))).collect(Collectors.joining(" ")));
    }

    private static List<Part> below(List<Part> path, Part part) {
        List<Part> below = new ArrayList<>(path);
        below.add(part);
        return List.copyOf(below);
    }
}
