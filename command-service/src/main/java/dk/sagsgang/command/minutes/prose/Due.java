package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.danish.DanishDates.Dated;
import dk.sagsgang.command.minutes.danish.DanishDurations;
import dk.sagsgang.events.values.PartialDate;
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
 * When something is due, as a sentence says it, looking ahead from the meeting. A season or a quarter is known to its year
 * and no finer. {@code inferred} says that the year, or the day to count from, is not in the words.
 */
record Due(PartialDate date, boolean inferred, int start, int end) {

    private static final Pattern QUARTER =
            Danish.pattern("(?:[1-4]\\.|første|andet|tredje|fjerde) kvartal (?:af )?(20\\d{2})");
    private static final Pattern SEASON =
            Danish.pattern("(?<![\\p{L}-])(foråret|sommeren|efteråret)(?: (20\\d{2}))?(?![\\p{L}\\d-])");
    private static final Pattern YEARLESS_MONTH =
            Danish.pattern("(?<![\\w.,-])(?:(\\d{1,2})\\. )?(januar|februar|marts|april|maj|juni|juli|august|september"
                    + "|oktober|november|december)(?! ?\\d|\\w| måned \\d)");
    private static final Pattern IN = Danish.pattern("\\bom " + DanishDurations.DURATION);
    private static final int SPRING = 3;
    private static final int SUMMER = 6;
    private static final int AUTUMN = 9;

    /** All that is due after the meeting, in the order of the sentence; nothing that lies before it. */
    static List<Due> in(String sentence, LocalDate meeting) {
        List<Due> found = new ArrayList<>();
        DanishDates.in(sentence).forEach(it -> said(it, found));
        DanishDates.yearEnds(sentence).forEach(it -> said(it, found));
        Matcher quarter = QUARTER.matcher(sentence);
        while (quarter.find()) {
            add(year(Integer.parseInt(quarter.group(1))), false, quarter, found);
        }
        Matcher season = SEASON.matcher(sentence);
        while (season.find()) {
            String year = season.group(2);
            int at = year == null ? next(month(season.group(1)), meeting).getYear() : Integer.parseInt(year);
            add(year(at), year == null, season, found);
        }
        Matcher month = YEARLESS_MONTH.matcher(sentence);
        while (month.find()) {
            yearless(month.group(1), Danish.month(month.group(2)), meeting)
                    .ifPresent(date -> add(date, true, month, found));
        }
        Matcher in = IN.matcher(sentence);
        while (in.find()) {
            DanishDurations.period(in.group(1), in.group(2))
                    .ifPresent(it -> add(PartialDate.of(YearMonth.from(meeting.plus(it))), true, in, found));
        }
        found.removeIf(due -> !due.date.latest().isAfter(meeting));
        found.sort(Comparator.comparingInt(Due::start));
        return found;
    }

    /** The same, no longer inferred: a date that something else comes after can only be the one before that. */
    Due before(@Nullable PartialDate later) {
        boolean only = later != null
                && date.precision() == PartialDate.Precision.MONTH
                && date.latest().isBefore(later.earliest())
                && !date.earliest().plusYears(1).isBefore(later.earliest());
        return only ? new Due(date, false, start, end) : this;
    }

    private static void said(Dated date, List<Due> found) {
        found.add(new Due(date.date(), false, date.start(), date.end()));
    }

    private static void add(PartialDate date, boolean inferred, Matcher at, List<Due> found) {
        Optional<Due> known = found.stream()
                .filter(it -> it.start < at.end() && at.start() < it.end)
                .findFirst();
        if (known.isEmpty()) {
            found.add(new Due(date, inferred, at.start(), at.end()));
        }
    }

    /** The next of its name after the meeting; nothing where the calendar has no such day. */
    private static Optional<PartialDate> yearless(@Nullable String dayOfMonth, int month, LocalDate meeting) {
        YearMonth next = next(month, meeting);
        if (dayOfMonth == null) {
            return Optional.of(PartialDate.of(next));
        }
        int number = Integer.parseInt(dayOfMonth);
        YearMonth now = YearMonth.from(meeting);
        YearMonth of = now.getMonthValue() == month && number > meeting.getDayOfMonth() ? now : next;
        return of.isValidDay(number) ? Optional.of(PartialDate.of(of.atDay(number))) : Optional.empty();
    }

    private static PartialDate year(int year) {
        return PartialDate.of(Year.of(year));
    }

    private static YearMonth next(int month, LocalDate meeting) {
        YearMonth sameYear = YearMonth.of(meeting.getYear(), month);
        return sameYear.isAfter(YearMonth.from(meeting)) ? sameYear : sameYear.plusYears(1);
    }

    private static int month(String season) {
        return switch (Danish.lower(season)) {
            case "foråret" -> SPRING;
            case "sommeren" -> SUMMER;
            default -> AUTUMN;
        };
    }
}
