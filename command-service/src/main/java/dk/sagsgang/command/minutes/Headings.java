package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headings of an item's sections in one publishing system. A heading stands alone on its line; it may name the body
 * (group body) and the day (group date) that it belongs to, and text may follow it on its line (group rest).
 */
record Headings(List<Entry> entries) {

    private static final int LONGEST = 200;

    /** One section and the lines that begin it. */
    record Entry(Section section, Pattern pattern) {}

    /** A line that was found to be a heading. */
    record Found(
            Section section,
            @Nullable String body,
            @Nullable String date,
            @Nullable String rest) {}

    static Headings of(Entry... entries) {
        return new Headings(List.of(entries));
    }

    static Entry entry(Section section, String regex) {
        return new Entry(section, Danish.pattern("^(?:" + regex + ") ?:?$"));
    }

    /** A heading that counts only as printed, letter case included. */
    static Entry exactly(Section section, String regex) {
        return new Entry(section, Pattern.compile("^(?:" + regex + ") ?:?$"));
    }

    /** These headings, with others that are tried before them. */
    Headings after(Entry... first) {
        List<Entry> all = new ArrayList<>(List.of(first));
        all.addAll(entries);
        return new Headings(List.copyOf(all));
    }

    @Nullable
    Found in(Line line) {
        if (line.blank()
                || line.text().length() > LONGEST
                || !Character.isUpperCase(line.text().codePointAt(0))) {
            return null;
        }
        for (Entry entry : entries) {
            Matcher matcher = entry.pattern.matcher(line.text());
            if (matcher.matches()) {
                return new Found(entry.section, group(matcher, "body"), group(matcher, "date"), group(matcher, "rest"));
            }
        }
        return null;
    }

    private static @Nullable String group(Matcher matcher, String name) {
        String value = matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
        return value == null || value.isBlank() ? null : value.strip();
    }
}
