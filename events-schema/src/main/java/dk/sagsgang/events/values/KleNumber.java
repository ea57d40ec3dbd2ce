package dk.sagsgang.events.values;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a case number of the shape used with KL's subject index (KLE): subject {@code 29.09.00}, facet
 * {@code P20}, serial 1 and the year 2019. Only the shape is checked; the index itself is licensed and not known here.
 * Two-digit years are read as 1970 to 2069.
 */
public record KleNumber(String subject, String facet, int serial, int year) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{2}\\.\\d{2}\\.\\d{2})-([A-ZÆØÅ]\\d{2})-(\\d{1,7})-(\\d{2})");
    private static final int CENTURY_TURN = 70;

    public static Optional<KleNumber> parse(String number) {
        Matcher form = FORM.matcher(number);
        if (!form.matches()) {
            return Optional.empty();
        }
        int shortYear = Integer.parseInt(form.group(4));
        int year = (shortYear < CENTURY_TURN ? 2000 : 1900) + shortYear;
        return Optional.of(new KleNumber(form.group(1), form.group(2), Integer.parseInt(form.group(3)), year));
    }
}
