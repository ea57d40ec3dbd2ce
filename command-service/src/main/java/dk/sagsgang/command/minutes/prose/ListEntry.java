package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry of a list, without its mark; {@code nextLine} is the index of the first line after it. */
record ListEntry(String text, LineRange lines, int nextLine) {

    private static final Pattern MARK = Pattern.compile("^(?:[•·▪◦*–—-]|[oO](?= ))[ \\t]*(?=\\S)");

    /** The entries that follow at once upon the line at an index; lines that run on belong to theirs. */
    static List<ListEntry> after(List<ProseLine> lines, int index) {
        List<ListEntry> entries = new ArrayList<>();
        int i = index + 1;
        while (i < lines.size() && isEntry(lines.get(i))) {
            ProseLine first = lines.get(i);
            StringBuilder text = new StringBuilder(unmarked(first));
            int last = i;
            while (last + 1 < lines.size() && runsOn(lines.get(last), lines.get(last + 1))) {
                last++;
                text.append(' ').append(lines.get(last).text());
            }
            LineRange range = new LineRange(first.number(), lines.get(last).number());
            entries.add(new ListEntry(text.toString(), range, last + 1));
            i = last + 1;
        }
        return entries;
    }

    static boolean isEntry(ProseLine line) {
        return MARK.matcher(line.text()).find();
    }

    static String unmarked(ProseLine line) {
        Matcher mark = MARK.matcher(line.text());
        return mark.find() ? line.text().substring(mark.end()).strip() : line.text();
    }

    private static boolean runsOn(ProseLine line, ProseLine next) {
        int begins = next.text().codePointAt(0);
        return next.number() == line.number() + 1
                && !isEntry(next)
                && (Character.isLowerCase(begins) || Character.isDigit(begins))
                && ".!?:;".indexOf(line.text().charAt(line.text().length() - 1)) < 0;
    }
}
