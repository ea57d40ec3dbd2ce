package dk.sagsgang.command.minutes.danish;

import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as Danish minutes write them: {@code to år}, {@code to-årig}, {@code toårige}, {@code 3. måneders},
 * {@code halvandet år}, {@code 14 dage}.
 */
public final class DanishDurations {

    /** The regular expression of a duration, with two groups: how many, and the unit. */
    public static final String DURATION = "(?<![\\w.,])(?:et |en )?(\\d{1,3}|" + Danish.NUMBER_WORD
            + ")[-. ]{0,2}(årige?t?|års?|måneders?|måneds?|mdr\\.?s?|ugers?|uges?|dages?|dags?)(?!\\w)";

    private static final Pattern PATTERN = Danish.pattern(DURATION);
    private static final int HALF_YEAR_MONTHS = 6;

    /** A duration and where it stands in the text. */
    public record Lasting(Period period, int start, int end) {}

    private DanishDurations() {}

    /** The first duration in the text from a place on. */
    public static Optional<Lasting> from(String text, int place) {
        Matcher matcher = PATTERN.matcher(text);
        int from = place;
        while (matcher.find(from)) {
            Optional<Period> period = period(matcher.group(1), matcher.group(2));
            if (period.isPresent()) {
                return Optional.of(new Lasting(period.get(), matcher.start(), matcher.end()));
            }
            from = matcher.end();
        }
        return Optional.empty();
    }

    /** The duration that a count and a unit make, nothing for one of no length or for half of what is no year. */
    public static Optional<Period> period(String count, String unit) {
        String word = Danish.lower(count);
        boolean years = Danish.lower(unit).startsWith("år");
        if (word.startsWith("halv")) {
            int months = word.startsWith("halvand") ? HALF_YEAR_MONTHS * 3 : HALF_YEAR_MONTHS;
            return years ? Optional.of(Period.ofMonths(months).normalized()) : Optional.empty();
        }
        int number = Danish.number(word);
        if (number == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (Danish.lower(unit).charAt(0)) {
                    case 'å' -> Period.ofYears(number);
                    case 'm' -> Period.ofMonths(number);
                    case 'u' -> Period.ofWeeks(number);
                    default -> Period.ofDays(number);
                });
    }
}
