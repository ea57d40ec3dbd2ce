package dk.sagsgang.query.travel;

import dk.sagsgang.query.travel.FieldChange.Cause;
import dk.sagsgang.query.views.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What changed of an answer from one event to the next, and so over all of them. A field that in the end is what it was at
 * first is not told, whatever happened to it on the way; of one that is told, every event that touched it is.
 */
final class Changes {
    private final NavigableMap<String, JsonNode> before;
    private NavigableMap<String, JsonNode> now;
    private final Map<String, List<Cause>> causes = new TreeMap<>();

    Changes(JsonNode before) {
        this.before = Leaves.of(before);
        this.now = this.before;
    }

    /** The answer after one more event. */
    void add(Told event, JsonNode answer) {
        NavigableMap<String, JsonNode> after = Leaves.of(answer);
        for (String field : either(now, after)) {
            if (!Objects.equals(now.get(field), after.get(field))) {
                causes.computeIfAbsent(field, it -> new ArrayList<>()).add(Cause.of(event));
            }
        }
        now = after;
    }

    List<FieldChange> told() {
        List<FieldChange> told = new ArrayList<>();
        causes.forEach((field, by) -> {
            JsonNode from = before.get(field);
            JsonNode to = now.get(field);
            if (!Objects.equals(from, to)) {
                told.add(new FieldChange(field, from, to, by));
            }
        });
        return told;
    }

    private static Set<String> either(Map<String, JsonNode> some, Map<String, JsonNode> others) {
        Set<String> both = new TreeSet<>(some.keySet());
        both.addAll(others.keySet());
        return both;
    }
}
