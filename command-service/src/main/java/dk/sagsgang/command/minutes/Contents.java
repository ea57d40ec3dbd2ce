package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document's table of contents: the titles it promises, which tell whether the document goes on to its end. */
record Contents(List<Found<String>> titles) {

    private static final Pattern LEADER = Pattern.compile("\\.{3,} ?\\d*$");
    private static final Pattern ENTRY =
            Pattern.compile("^(?:Punkt )?(?:\\d{1,4} ?[:.] )?(.+?) ?(?:\\.{2,} ?\\d{0,3}| \\d{1,3})$");
    private static final int MOST_LINES = 10;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whether a line has the dots that lead to a page number, as no line of the text itself does. */
    static boolean isEntry(Line line) {
        return LEADER.matcher(line.text()).find();
    }

    /** Reads the entries below the heading; an entry printed over several lines is one. */
    static Contents read(List<Line> lines) {
        List<Found<String>> titles = new ArrayList<>();
        List<Line> entry = new ArrayList<>();
        for (Line line : lines) {
            if (line.blank()) {
                continue;
            }
            entry.add(line);
            String text = String.join(" ", entry.stream().map(Line::text).toList());
            Matcher matcher = ENTRY.matcher(text);
            if (matcher.matches()) {
                titles.add(new Found<>(matcher.group(1), Line.range(entry)));
                entry.clear();
            } else if (entry.size() == MOST_LINES) {
                titles.add(new Found<>(text, Line.range(entry)));
                entry.clear();
            }
        }
        if (!entry.isEmpty()) {
            LineRange range = Line.range(entry);
            titles.add(
                    new Found<>(String.join(" ", entry.stream().map(Line::text).toList()), range));
        }
        return new Contents(List.copyOf(titles));
    }

    boolean names(String title) {
        return titles.stream().anyMatch(entry -> same(entry.value(), title));
    }

    /** Whether two titles are the same apart from punctuation and letter case. */
    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String title) {
        return Danish.lower(NOT_LETTERS.matcher(title).replaceAll(" ").strip());
    }
}
