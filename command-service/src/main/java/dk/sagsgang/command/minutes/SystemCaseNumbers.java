package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Case numbers as publishing systems print them: behind a label, or alone on a line in one of the shapes in use. */
final class SystemCaseNumbers {

    private static final Pattern LABELLED = Danish.pattern(
            "^(?:sags ?(?:nr\\.?|nummer|id)|journal ?(?:nr\\.?|nummer)|j\\.? ?nr\\.?|esdh-?sag) ?[:.]? ?(?<number>(?=[^ ]*\\d)[\\p{L}\\d./_-]{4,50})"
                    + "(?: .*)?$");
    private static final Pattern BARE = Pattern.compile("EMN-\\d{4}-\\d{4,7}|\\d{2}/\\d{3,6}|\\d{4}-\\d{3,7}"
            + "|\\d{2}\\.\\d{2}\\.\\d{2}-[A-ZÆØÅ]\\d{2}-\\d{1,5}-\\d{2}");

    private static final Pattern YEAR_AND_SERIAL = Pattern.compile("(?:19|20)\\d{2}-\\d{1,7}|\\d{2}/\\d{1,7}");

    private SystemCaseNumbers() {}

    static @Nullable String in(Line line) {
        Matcher labelled = LABELLED.matcher(line.text());
        if (labelled.matches()) {
            return labelled.group("number");
        }
        return BARE.matcher(line.text()).matches() ? line.text() : null;
    }

    /** A short number of a year and a serial ("14/1"), which only above an item's sections is a case number. */
    static @Nullable String aboveSections(Line line) {
        return YEAR_AND_SERIAL.matcher(line.text()).matches() ? line.text() : in(line);
    }

    /** Whether the number has one of the shapes that are in use, so that nothing was lost from it. */
    static boolean hasKnownShape(String number) {
        return BARE.matcher(number).matches()
                || YEAR_AND_SERIAL.matcher(number).matches()
                || CaseNumbers.isSubjectNumber(number);
    }
}
