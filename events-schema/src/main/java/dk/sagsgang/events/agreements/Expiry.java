package dk.sagsgang.events.agreements;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

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

    public static Expiry stated(PartialDate date) {
        return new Expiry(date, false);
    }

    /** The end of a period that starts on a date; null where it is later than a date can be written. */
    public static @Nullable Expiry after(Period period, PartialDate start) {
        return endOf(period, start.latest(), start.precision());
    }

    /** The end of a period that starts when this expiry has passed; null where it is later than can be written. */
    public @Nullable Expiry plus(Period period) {
        return endOf(period, date.latest().plusDays(1), date.precision());
    }

    /** Whether it has surely passed on a day. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(date.latest());
    }

    /** Whether it is later than another, by the latest day that either may mean. */
    public boolean isLaterThan(Expiry other) {
        return date.latest().isAfter(other.date.latest());
    }

    /**
     * The last day to give notice, as precisely as the expiry is known; null where the period is finer than that, since
     * thirty days before March is no month, and where the day is earlier than can be written.
     */
    public @Nullable PartialDate noticeDeadline(Period notice) {
        boolean fits = switch (date.precision()) {
            case DAY -> true;
            case MONTH -> notice.getDays() == 0;
            case YEAR -> notice.getDays() == 0 && notice.getMonths() == 0;
        };
        try {
            return fits ? date.plus(notice.negated()) : null;
        } catch (InvalidValue | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Expiry endOf(Period period, LocalDate first, PartialDate.Precision precision) {
        try {
            LocalDate last = lastDay(first, period);
            PartialDate date = switch (precision) {
                case DAY -> PartialDate.of(last);
                case MONTH -> PartialDate.of(YearMonth.from(last));
                case YEAR -> PartialDate.of(Year.from(last));
            };
            return new Expiry(date, true);
        } catch (DateTimeException | ArithmeticException | InvalidValue e) {
            return null;
        }
    }

    private static LocalDate lastDay(LocalDate first, Period period) {
        LocalDate again = first.plusMonths(period.toTotalMonths());
        boolean cameRound = again.getDayOfMonth() == first.getDayOfMonth();
        Period days = period.withYears(0).withMonths(0);
        return (cameRound ? again.minusDays(1) : again).plus(days);
    }
}
