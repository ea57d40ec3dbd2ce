package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.prose.ProseLine;
import dk.sagsgang.events.values.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a document: its number as delivered (from 1), the page it stands on (null where there are none), its text
 * with spaces made plain and single, and its raw text, in which tabs still stand. A line that was printed onto another
 * keeps that one's number.
 */
record Line(int number, @Nullable Integer page, String text, String raw) {

    /** A line of a document without pages. */
    Line(int number, String text, String raw) {
        this(number, null, text, raw);
    }

    boolean blank() {
        return text.isEmpty();
    }

    Line withText(String part) {
        return new Line(number, page, part.strip(), part);
    }

    /** The run from the first to the last of these lines, which must not be empty. */
    static LineRange range(List<Line> lines) {
        return lines.getFirst().to(lines.getLast());
    }

    /** These lines as the readers of prose take them. */
    static List<ProseLine> prose(List<Line> lines) {
        return lines.stream()
                .map(line -> new ProseLine(line.number(), line.text(), line.raw()))
                .toList();
    }

    LineRange range() {
        return to(this);
    }

    /** The run from this line to a later one. */
    LineRange to(Line last) {
        return new LineRange(number, last.number(), page);
    }
}
