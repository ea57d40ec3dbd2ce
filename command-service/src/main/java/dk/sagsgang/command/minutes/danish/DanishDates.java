package dk.sagsgang.command.minutes.danish;

import dk.sagsgang.events.values.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as Danish minutes write them: {@code 1. marts 2020}, {@code 22-11-2021}, {@code 31.12.2021}, and a month as
 * {@code marts 2023}. A day that no calendar has (31. februar) is no date, and is not read as its month either.
 */
public final class DanishDates {

    private static final Pattern DATE = Danish.pattern("(?<![\\w.,-])(?:(\\d{1,2})\\.? ?(" + Danish.MONTH + ") (\\d{4})"
            + "|(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})|(" + Danish.MONTH
            + ") (?:måned )?(\\d{4}))(?![\\w-])");

    private static final Pattern YEARLESS =
            Danish.pattern("(?<![\\w.,-])(?:(\\d{1,2})\\.? )?(" + Danish.MONTH + ")(?! ?\\d|\\w| måned)");
    private static final Pattern YEAR_END = Danish.pattern(
            "(?<!\\w)(?:udgangen af|ultimo|slutningen af|i løbet af) (?:året? )?((?:19|20)\\d{2})(?![\\w.-]*\\w)");

    private static final Pattern YEAR_ALONE = Danish.pattern(
            "(?<=(?:\\bi|udgangen af|ultimo|primo|medio|løbet af|året|år) )20\\d{2}(?![\\w/–-]|[.,]\\d)");

    /** A date and where it stands in the text. */
    public record Dated(PartialDate date, int start, int end) {}

    private DanishDates() {}

    /** All dates in the text, in its order. */
    public static List<Dated> in(String text) {
        List<Dated> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            date(matcher).ifPresent(date -> dates.add(new Dated(date, matcher.start(), matcher.end())));
        }
        return dates;
    }

    /** The first date that begins within {@code reach} characters after a place in the text. */
    public static Optional<PartialDate> after(String text, int place, int reach) {
        return in(text).stream()
                .filter(dated -> dated.start() >= place && dated.start() <= place + reach)
                .map(Dated::date)
                .findFirst();
    }

    /** The only day in the text, or nothing where it names none or several. */
    public static Optional<LocalDate> onlyDay(String text) {
        List<LocalDate> days = new ArrayList<>();
        for (Dated dated : in(text)) {
            if (dated.date() instanceof PartialDate.OfDay it && !days.contains(it.day())) {
                days.add(it.day());
            }
        }
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /** Where the text ends a year ("udgangen af 2021", "ultimo 2021"): known to the year, as it is written. */
    public static List<Dated> yearEnds(String text) {
        List<Dated> dates = new ArrayList<>();
        Matcher matcher = YEAR_END.matcher(text);
        while (matcher.find()) {
            dates.add(new Dated(
                    PartialDate.of(Year.of(Integer.parseInt(matcher.group(1)))), matcher.start(), matcher.end()));
        }
        return dates;
    }

    /** Years that stand for themselves ("i 2023", "ved udgangen af 2023"), not as part of a date, a span or a number. */
    public static List<Dated> yearsAlone(String text) {
        List<Dated> whole = in(text);
        List<Dated> years = new ArrayList<>();
        Matcher matcher = YEAR_ALONE.matcher(text);
        while (matcher.find()) {
            boolean part = whole.stream().anyMatch(it -> it.start() < matcher.end() && matcher.start() < it.end());
            if (!part) {
                years.add(new Dated(
                        PartialDate.of(Year.of(Integer.parseInt(matcher.group()))), matcher.start(), matcher.end()));
            }
        }
        return years;
    }

    /**
     * All dates in the text, those without a year too ("i april", "den 4. december"), as a report of a given day looks
     * back: such a one is the last of its name that does not lie after that day.
     */
    public static List<Dated> lookingBackFrom(LocalDate day, String text) {
        List<Dated> dates = new ArrayList<>(in(text));
        Matcher matcher = YEARLESS.matcher(text);
        while (matcher.find()) {
            boolean known = dates.stream().anyMatch(it -> it.start() < matcher.end() && matcher.start() < it.end());
            if (!known) {
                yearless(matcher.group(1), Danish.month(matcher.group(2)), day)
                        .ifPresent(date -> dates.add(new Dated(date, matcher.start(), matcher.end())));
            }
        }
        dates.sort(Comparator.comparingInt(Dated::start));
        return dates;
    }

    private static Optional<PartialDate> yearless(@Nullable String dayOfMonth, int month, LocalDate day) {
        YearMonth last = YearMonth.of(day.getYear(), month);
        last = last.isAfter(YearMonth.from(day)) ? last.minusYears(1) : last;
        if (dayOfMonth == null) {
            return Optional.of(PartialDate.of(last));
        }
        int number = Integer.parseInt(dayOfMonth);
        if (!last.isValidDay(number)) {
            return Optional.empty();
        }
        LocalDate found = last.atDay(number);
        return Optional.of(PartialDate.of(found.isAfter(day) ? found.minusYears(1) : found));
    }

    private static Optional<PartialDate> date(Matcher matcher) {
        try {
            if (matcher.group(1) != null) {
                return Optional.of(day(matcher.group(3), Danish.month(matcher.group(2)), matcher.group(1)));
            } else if (matcher.group(4) != null) {
                return Optional.of(day(matcher.group(6), Integer.parseInt(matcher.group(5)), matcher.group(4)));
            } else if (matcher.group(7) != null) {
                return Optional.of(day(matcher.group(7), Integer.parseInt(matcher.group(8)), matcher.group(9)));
            }
            return Optional.of(
                    PartialDate.of(YearMonth.of(Integer.parseInt(matcher.group(11)), Danish.month(matcher.group(10)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PartialDate day(String year, int month, String day) {
        return PartialDate.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    }
}
