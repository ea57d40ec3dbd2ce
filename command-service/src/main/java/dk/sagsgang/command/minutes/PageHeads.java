package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the heads and feet of printed pages out of a document: the line that numbers a page, and the lines just above it
 * that stand at the same distance above other page numbers too. A sentence that a page broke is put together again.
 */
final class PageHeads {

    private static final Pattern PAGE = Danish.pattern("^(?:side|s\\.) ?\\d{1,3}(?: ?(?:af|/|\\() ?\\d{1,3}\\)?)?$");
    private static final int MOST_LINES = 6;

    private PageHeads() {}

    static List<Line> without(List<Line> lines) {
        List<Integer> pages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (PAGE.matcher(lines.get(i).text()).matches()) {
                pages.add(i);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int page : pages) {
            above(lines, page).forEach((index, key) -> counts.merge(key, 1, Integer::sum));
        }
        Set<Integer> dropped = new HashSet<>(pages);
        for (int page : pages) {
            above(lines, page).forEach((index, key) -> {
                if (counts.getOrDefault(key, 0) > 1 && counts.getOrDefault(key, 0) * 3 >= pages.size() * 2) {
                    dropped.add(index);
                }
            });
        }
        return kept(lines, dropped);
    }

    /** The printed lines above a page number up to the first that is a whole sentence's end, by their distance to it. */
    private static Map<Integer, String> above(List<Line> lines, int page) {
        Map<Integer, String> above = new HashMap<>();
        int distance = 0;
        for (int i = page - 1; i >= 0 && distance < MOST_LINES; i--) {
            if (!lines.get(i).blank()) {
                distance++;
                above.put(i, distance + " " + lines.get(i).text());
            }
        }
        return above;
    }

    private static List<Line> kept(List<Line> lines, Set<Integer> dropped) {
        List<Line> kept = new ArrayList<>();
        boolean broken = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (dropped.contains(i)) {
                broken = true;
            } else if (!line.blank()) {
                if (broken && runsOn(kept, line)) {
                    while (!kept.isEmpty() && kept.getLast().blank()) {
                        kept.removeLast();
                    }
                }
                broken = false;
                kept.add(line);
            } else {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean runsOn(List<Line> kept, Line next) {
        Line last = kept.reversed().stream()
                .filter(line -> !line.blank())
                .findFirst()
                .orElse(null);
        return last != null
                && Character.isLowerCase(next.text().codePointAt(0))
                && ".!?:".indexOf(last.text().charAt(last.text().length() - 1)) < 0;
    }
}
