package dk.sagsgang.command.minutes.danish;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain numbers as Danish minutes write them: {@code 2.672}, {@code 83,8}, {@code 1.234,5}. A point groups thousands, a
 * comma begins decimals; a number that is written otherwise (1.60, 12.3456) is none, and neither is one that is part of
 * something longer (a date, a case number).
 */
public final class DanishNumbers {

    /** The regular expression of a number, without groups. */
    public static final String NUMBER =
            "(?<![\\w.,/-])(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,9})(?:,\\d{1,6})?(?![\\w/-]|[.,]\\d)";

    private static final Pattern PATTERN = Danish.pattern(NUMBER);

    /** A number and where it stands in the text. */
    public record Placed(BigDecimal value, int start, int end) {}

    private DanishNumbers() {}

    /** All numbers in the text, in its order. */
    public static List<Placed> in(String text) {
        List<Placed> numbers = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(text);
        while (matcher.find()) {
            numbers.add(new Placed(value(matcher.group()), matcher.start(), matcher.end()));
        }
        return numbers;
    }

    /** The number that a text is, and nothing else. */
    public static Optional<BigDecimal> only(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(value(text)) : Optional.empty();
    }

    /** A number as a Danish reader expects it. */
    public static String written(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag("da-DK"));
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** The value of digits that were matched as a number. */
    static BigDecimal value(String digits) {
        return new BigDecimal(digits.replace(".", "").replace(',', '.'));
    }
}
