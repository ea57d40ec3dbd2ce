package dk.sagsgang.command.imports;

import dk.sagsgang.command.imports.FactInReview.Standing;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The imports of an authority as a screen lists them, newest first, and those on their way. */
final class ListAnswer {

    private final ImportIndex index;

    ListAnswer(ImportIndex index) {
        this.index = index;
    }

    /** {@code next} is the cursor of the following page, left out on the last. */
    Map<String, Object> of(ImportIndex.Listed listed, int limit, List<RunningImports.Running> running) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ImportIndex.Placed placed : listed.imports()) {
            if (rows.size() < limit) {
                rows.add(row(placed.stream(), index.row(placed.stream())));
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", listed.total());
        answer.put("running", running.stream().map(ListAnswer::running).toList());
        answer.put("imports", rows);
        if (listed.imports().size() > limit) {
            answer.put("next", Long.toString(listed.imports().get(limit - 1).position()));
        }
        return answer;
    }

    private static Map<String, Object> row(StreamId stream, ImportRow row) {
        ImportState state = row.state();
        MinutesRead read = Objects.requireNonNull(state.read(), "An import that is listed was read.");
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("import", stream.name());
        name(told, read.name());
        told.put("layout", read.layout());
        told.put("meeting", read.meeting().value());
        told.put("status", ReviewAnswer.status(state));
        told.put("readAt", row.readAt().toString());
        told.put("readBy", row.readBy());
        told.put("statedOn", state.statedOn());
        told.put("items", read.items());
        told.put("facts", state.count());
        told.put("recorded", (int)
                state.facts().stream().filter(FactInReview::recorded).count());
        told.put("waiting", state.count(Standing.WAITING));
        told.put("rejected", state.count(Standing.REJECTED) + state.count(Standing.FALLEN));
        told.put("doubts", read.doubts().size());
        return told;
    }

    private static Map<String, Object> running(RunningImports.Running it) {
        Map<String, Object> told = new LinkedHashMap<>();
        name(told, it.name());
        told.put("octets", it.octets());
        told.put("since", it.since().toString());
        return told;
    }

    static void name(Map<String, Object> told, @Nullable Text name) {
        if (name != null) {
            told.put("name", name.value());
        }
    }
}
