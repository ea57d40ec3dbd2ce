package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.KleNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Case numbers as printed: those of the subject index are taken as they stand, any other shape is a doubt too. */
final class CaseNumbers {

    private static final Pattern OTHER = Pattern.compile("(?=.*\\d)(?=.*[-/.])[\\p{L}\\p{N}./_-]{4,50}");

    private static final Pattern NONE = Pattern.compile("[-–.]");

    private CaseNumbers() {}

    static boolean isSubjectNumber(String text) {
        return KleNumber.parse(text).isPresent();
    }

    /** Whether a line by itself may be a case number of some shape. */
    static boolean looksLikeOne(String text) {
        return OTHER.matcher(text).matches();
    }

    static @Nullable Found<CaseNumber> read(@Nullable String printed, Line line, Doubts doubts) {
        return read(printed, printed != null && isSubjectNumber(printed), line, doubts);
    }

    /** The case number as it is printed, a doubt where it has no usual shape, and null where there is none. */
    static @Nullable Found<CaseNumber> read(@Nullable String printed, boolean usual, Line line, Doubts doubts) {
        if (printed == null || NONE.matcher(printed).matches()) {
            return null;
        }
        if (!usual) {
            doubts.add(
                    "CASE_NUMBER_SHAPE",
                    "caseNumber",
                    "Sagsnummeret »" + Quotes.shortened(printed) + "« har ikke den sædvanlige form.",
                    line.range());
        }
        try {
            return new Found<>(new CaseNumber(printed), line.range());
        } catch (InvalidValue e) {
            doubts.add(
                    "CASE_NUMBER_INVALID",
                    "caseNumber",
                    "Sagsnummeret kan ikke bruges: det er for langt.",
                    line.range());
            return null;
        }
    }
}
