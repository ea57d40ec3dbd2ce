package dk.sagsgang.query.screens.imports;

import dk.sagsgang.query.screens.imports.OneImport.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one item of the document, or of the meeting where {@code item} is null, in the document's order. */
record FactGroup(@Nullable Integer item, List<Fact> facts) {

    /** All facts, or those alone that wait. */
    static List<FactGroup> of(List<Fact> facts, boolean waitingAlone) {
        Map<Integer, List<Fact>> byItem = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (!waitingAlone || fact.waits()) {
                byItem.computeIfAbsent(fact.item() == null ? 0 : fact.item(), any -> new ArrayList<>())
                        .add(fact);
            }
        }
        return byItem.entrySet().stream()
                .map(it -> new FactGroup(it.getKey() == 0 ? null : it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }
}
