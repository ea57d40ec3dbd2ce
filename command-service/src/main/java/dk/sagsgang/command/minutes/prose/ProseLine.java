package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.events.values.LineRange;
import java.util.List;

/**
 * A line of an item's prose: its number in the document as delivered (from 1), its text with single spaces, and its raw
 * text, in which the tabs of a table still stand.
 */
public record ProseLine(int number, String text, String raw) {

    boolean blank() {
        return text.isEmpty();
    }

    LineRange range() {
        return new LineRange(number, number);
    }

    /** The run from the first to the last of these lines, which must not be empty. */
    static LineRange range(List<ProseLine> lines) {
        return new LineRange(lines.getFirst().number(), lines.getLast().number());
    }
}
