package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A date with the precision it was written with: a day, a month or a year. Stored as {@code 2020-03-01},
 * {@code 2023-03} or {@code 2023} (ISO 8601 reduced precision), so its year is one of 0 to 9999. A month is never
 * silently turned into a day: who needs days asks for the {@link #earliest()} and the {@link #latest()} it may mean.
 */
public sealed interface PartialDate {

    /** How finely a date is known. */
    enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    record OfDay(LocalDate day) implements PartialDate {
        public OfDay {
            checkYear(day.getYear());
        }
    }

    record OfMonth(YearMonth month) implements PartialDate {
        public OfMonth {
            checkYear(month.getYear());
        }
    }

    record OfYear(Year year) implements PartialDate {
        public OfYear {
            checkYear(year.getValue());
        }
    }

    static PartialDate of(LocalDate day) {
        return new OfDay(day);
    }

    static PartialDate of(YearMonth month) {
        return new OfMonth(month);
    }

    static PartialDate of(Year year) {
        return new OfYear(year);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PartialDate parse(String text) {
        try {
            PartialDate date = switch (text.length()) {
                case 10 -> of(LocalDate.parse(text));
                case 7 -> of(YearMonth.parse(text));
                case 4 -> of(Year.parse(text));
                default -> throw notADate();
            };
            // The platform's parsers take signs too, so that +123 would pass for the year 123.
            if (!date.text().equals(text)) {
                throw notADate();
            }
            return date;
        } catch (DateTimeException e) {
            throw notADate();
        }
    }

    /** The stored form. */
    @JsonValue
    default String text() {
        return switch (this) {
            case OfDay it -> it.day.toString();
            case OfMonth it -> it.month.toString();
            case OfYear it -> String.format(Locale.ROOT, "%04d", it.year.getValue());
        };
    }

    default Precision precision() {
        return switch (this) {
            case OfDay it -> Precision.DAY;
            case OfMonth it -> Precision.MONTH;
            case OfYear it -> Precision.YEAR;
        };
    }

    /** The first day this date may mean. */
    default LocalDate earliest() {
        return switch (this) {
            case OfDay it -> it.day;
            case OfMonth it -> it.month.atDay(1);
            case OfYear it -> it.year.atDay(1);
        };
    }

    /** The last day this date may mean. */
    default LocalDate latest() {
        return switch (this) {
            case OfDay it -> it.day;
            case OfMonth it -> it.month.atEndOfMonth();
            case OfYear it -> it.year.atMonth(12).atEndOfMonth();
        };
    }

    /** The same date moved by a period; what is finer than the date's own precision does not move it. */
    default PartialDate plus(Period period) {
        try {
            return switch (this) {
                case OfDay it -> of(it.day.plus(period));
                case OfMonth it -> of(it.month.plusMonths(period.toTotalMonths()));
                case OfYear it -> of(it.year.plusYears(period.toTotalMonths() / 12));
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw beyondFourDigits();
        }
    }

    private static void checkYear(int year) {
        if (year < 0 || year > 9_999) {
            throw beyondFourDigits();
        }
    }

    private static InvalidValue notADate() {
        return new InvalidValue("A date is written 2020-03-01, 2020-03 or 2020.");
    }

    private static InvalidValue beyondFourDigits() {
        return new InvalidValue("A date's year is between 0 and 9999.");
    }
}
