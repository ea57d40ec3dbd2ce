package dk.sagsgang.command.rules;

import static dk.sagsgang.command.rules.Reason.TEXT_TOO_LONG;
import static dk.sagsgang.command.rules.Reason.YEAR_OUT_OF_RANGE;

import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What no field of any command may exceed: titles, names, places and ids have at most 1,000 characters, other texts at most
 * 500,000; days lie in the years 1500 to 3000, and a period spans at most 100 years, so that whatever is derived from both
 * is still a date that can be written. The fields are found through the records themselves, so that a new one cannot be
 * forgotten.
 */
public final class Limits {

    private static final Set<String> NAMES = Set.of("title", "publicTitle", "name", "place");
    private static final int LONGEST_NAME_CHARACTERS = 1_000;
    private static final int LONGEST_TEXT_CHARACTERS = 500_000;
    private static final int FIRST_YEAR = 1_500;
    private static final int LAST_YEAR = 3_000;
    private static final int LONGEST_PERIOD_YEARS = 100;

    private Limits() {}

    /** Refuses a command, which is a record, that exceeds a limit. */
    public static void check(Object command) {
        check(command, "");
    }

    private static void check(@Nullable Object value, String field) {
        if (value == null) {
            return;
        }
        switch (value) {
            case Text it ->
                checkLength(it.value(), isName(field) ? LONGEST_NAME_CHARACTERS : LONGEST_TEXT_CHARACTERS, field);
            case String it -> checkLength(it, LONGEST_NAME_CHARACTERS, field);
            case LocalDate it -> checkYear(it, field);
            case PartialDate it -> checkYear(it.latest(), field);
            case Period it -> checkPeriod(it, field);
            case List<?> it -> it.forEach(one -> check(one, field));
            case Record it -> checkComponents(it, field);
            default -> {
                // Numbers, flags and enum constants have no such limit.
            }
        }
    }

    private static void checkComponents(Record record, String path) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
            check(read(component, record), field);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every component of a command can be read: " + component, e);
        }
    }

    private static boolean isName(String field) {
        String name = field.substring(field.lastIndexOf('.') + 1);
        return NAMES.contains(name);
    }

    private static void checkLength(String text, int longest, String field) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Rejected(TEXT_TOO_LONG, String.format("%s has at most %,d characters.", field, longest), field);
        }
    }

    private static void checkYear(LocalDate day, String field) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Rejected(YEAR_OUT_OF_RANGE, field + " lies in the years 1500 to 3000.", field);
        }
    }

    private static void checkPeriod(Period period, String field) {
        if (Math.abs(period.toTotalMonths()) > 12L * LONGEST_PERIOD_YEARS
                || Math.abs(LocalDate.EPOCH.plus(period).getYear() - LocalDate.EPOCH.getYear())
                        > LONGEST_PERIOD_YEARS) {
            throw new Rejected(YEAR_OUT_OF_RANGE, field + " spans at most 100 years.", field);
        }
    }
}
