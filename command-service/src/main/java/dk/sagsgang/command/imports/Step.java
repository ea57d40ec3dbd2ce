package dk.sagsgang.command.imports;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command of a plan: to which stream, because of which item of the document (null where it is about the meeting) and
 * which lines, and what it does in words.
 */
public record Step(
        StreamId stream, Object command, @Nullable Integer item, List<LineRange> lines, String summary) {

    public Step {
        lines = List.copyOf(lines);
    }
}
