package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;

/**
 * The last day of an agreement, as precisely as it is known; {@code derived} says that no source states it and that it
 * follows from a start and a period.
 *
 * <p>A period runs from its first day to the day before that day comes round again: two years from 1 March 2020 end on
 * 28 February 2022. An extension's first day is the day after the old expiry. So an end of month stays an end of month:
 * a year from 28 February 2022 ends on 28 February 2023, and one more on 29 February 2024. Where the day does not come
 * round (a year from 29 February, a month from 31 January), the period ends with the last day of that month.
 *
 * <p>A month or a year is never turned into a day: what follows from a month is a month, the one in which the latest
 * possible first day's period ends.
 */
public record Expiry(PartialDate date, boolean derived) {

    static Expiry stated(PartialDate date) {
        return new Expiry(date, false);
    }

    /** The end of a period that starts on a date. */
    static Expiry after(Period period, PartialDate start) {
        return derived(start, lastDay(start.latest(), period));
    }

    /** The end of a period that starts when this expiry has passed. */
    Expiry plus(Period period) {
        return derived(date, lastDay(date.latest().plusDays(1), period));
    }

    /** Whether it has surely passed on a day. */
    boolean isOverOn(LocalDate day) {
        return day.isAfter(date.latest());
    }

    /** Whether it is later than another, by the latest day that either may mean. */
    boolean isLaterThan(Expiry other) {
        return date.latest().isAfter(other.date.latest());
    }

    private static LocalDate lastDay(LocalDate first, Period period) {
        LocalDate again = first.plusMonths(period.toTotalMonths());
        boolean cameRound = again.getDayOfMonth() == first.getDayOfMonth();
        Period days = period.withYears(0).withMonths(0);
        return (cameRound ? again.minusDays(1) : again).plus(days);
    }

    private static Expiry derived(PartialDate precision, LocalDate lastDay) {
        PartialDate date = switch (precision.precision()) {
            case DAY -> PartialDate.of(lastDay);
            case MONTH -> PartialDate.of(YearMonth.from(lastDay));
            case YEAR -> PartialDate.of(Year.from(lastDay));
        };
        return new Expiry(date, true);
    }
}
