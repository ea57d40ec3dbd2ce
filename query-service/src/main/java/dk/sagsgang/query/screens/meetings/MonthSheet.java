package dk.sagsgang.query.screens.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A month as a calendar shows it: whole weeks from Monday, each with its ISO number, and the meetings of each day. */
record MonthSheet(YearMonth month, List<Week> weeks) {
    private static final Comparator<MeetingLines.Line> BY_TIME = Comparator.comparing(
                    MeetingLines.Line::time, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(MeetingLines.Line::meeting);

    /** The meetings of a day stand by their time; one without a time stands first. */
    static MonthSheet of(YearMonth month, List<MeetingLines.Line> meetings, LocalDate today) {
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = month.atEndOfMonth();
        return new MonthSheet(
                month,
                monday.datesUntil(end.plusDays(1), Period.ofWeeks(1))
                        .map(first -> week(first, month, meetings, today))
                        .toList());
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }

    private static Week week(LocalDate monday, YearMonth month, List<MeetingLines.Line> meetings, LocalDate today) {
        return new Week(
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                IntStream.range(0, 7)
                        .mapToObj(monday::plusDays)
                        .map(day -> new Day(
                                YearMonth.from(day).equals(month) ? day : null,
                                day.equals(today),
                                meetings.stream()
                                        .filter(it -> day.equals(it.day()))
                                        .sorted(BY_TIME)
                                        .toList()))
                        .toList());
    }

    record Week(int number, List<Day> days) {}

    /** A day of the month; without a day where the week reaches into another month. */
    record Day(@Nullable LocalDate day, boolean isToday, List<MeetingLines.Line> meetings) {}
}
