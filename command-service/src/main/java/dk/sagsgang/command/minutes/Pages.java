package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** On which page each line of a document stands: the number of the first line of each page, and its page. */
public record Pages(NavigableMap<Integer, Integer> byFirstLine) {

    static Pages of(List<Line> lines) {
        NavigableMap<Integer, Integer> pages = new TreeMap<>();
        @Nullable Integer last = null;
        for (Line line : lines) {
            Integer page = line.page();
            if (page != null && !page.equals(last)) {
                pages.put(line.number(), page);
                last = page;
            }
        }
        return new Pages(pages);
    }

    /** The same lines with the page they begin on, where the document has pages and the lines do not say it yet. */
    public LineRange place(LineRange lines) {
        Map.Entry<Integer, Integer> page = byFirstLine.floorEntry(lines.from());
        return page == null || lines.page() != null ? lines : new LineRange(lines.from(), lines.to(), page.getValue());
    }
}
