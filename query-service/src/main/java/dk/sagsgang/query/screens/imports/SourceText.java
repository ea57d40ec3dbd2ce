package dk.sagsgang.query.screens.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document by its lines, of which those are marked that an address asks for. A line of a table may have
 * several parts that share its number; the first of them carries the number.
 */
record SourceText(List<Line> lines, @Nullable Integer next) {

    /** As the address answers it. */
    record Told(List<ToldLine> lines, @Nullable Integer next) {}

    record ToldLine(int line, @Nullable Integer page, String text) {}

    /**
     * @param isFirst whether no line before it has the same number
     * @param turnsTo the page that begins here; null where none does
     */
    record Line(int number, boolean isFirst, @Nullable Integer turnsTo, String text, boolean isMarked) {}

    static SourceText of(Told told, int from, int to) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        Integer page = null;
        for (ToldLine line : told.lines()) {
            boolean turns = line.page() != null && !line.page().equals(page);
            lines.add(new Line(
                    line.line(),
                    line.line() != number,
                    turns ? line.page() : null,
                    line.text(),
                    line.line() >= from && line.line() <= to));
            number = line.line();
            page = line.page();
        }
        return new SourceText(List.copyOf(lines), told.next());
    }
}
