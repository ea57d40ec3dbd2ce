package dk.sagsgang.command.rules;

import static dk.sagsgang.command.rules.Reason.TEXT_TOO_LONG;
import static dk.sagsgang.command.rules.Reason.YEAR_OUT_OF_RANGE;

import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Asked of the platform once for each kind of record, since that costs more than all the checking. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Component.all(type);
        }
    };

    private Limits() {}

    /** Refuses a command, which is a record, that exceeds a limit. */
    public static void check(Object command) {
        check(command, Field.WHOLE);
    }

    private static void check(@Nullable Object value, Field field) {
        if (value == null) {
            return;
        }
        switch (value) {
            case Text it ->
                checkLength(it.value(), field.isName() ? LONGEST_NAME_CHARACTERS : LONGEST_TEXT_CHARACTERS, field);
            case String it -> checkLength(it, LONGEST_NAME_CHARACTERS, field);
            case LocalDate it -> checkYear(it, field);
            case PartialDate it -> checkYear(it.latest(), field);
            case Period it -> checkPeriod(it, field);
            case List<?> it -> it.forEach(one -> check(one, field));
            case Record it -> {
                for (Component component : COMPONENTS.get(it.getClass())) {
                    check(component.of(it), new Field(component, field));
                }
            }
            default -> {
                // Numbers, flags and enum constants have no such limit.
            }
        }
    }

    private static void checkLength(String text, int longest, Field field) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Rejected(
                    TEXT_TOO_LONG, String.format("%s has at most %,d characters.", field, longest), field.toString());
        }
    }

    private static void checkYear(LocalDate day, Field field) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Rejected(YEAR_OUT_OF_RANGE, field + " lies in the years 1500 to 3000.", field.toString());
        }
    }

    private static void checkPeriod(Period period, Field field) {
        if (Math.abs(period.toTotalMonths()) > 12L * LONGEST_PERIOD_YEARS
                || Math.abs(LocalDate.EPOCH.plus(period).getYear() - LocalDate.EPOCH.getYear())
                        > LONGEST_PERIOD_YEARS) {
            throw new Rejected(YEAR_OUT_OF_RANGE, field + " spans at most 100 years.", field.toString());
        }
    }

    /** A component of a record, and how to read it. */
    private record Component(String name, boolean isName, Method accessor) {

        static List<Component> all(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return components == null
                    ? List.of()
                    : Stream.of(components).map(Component::of).toList();
        }

        private static Component of(RecordComponent component) {
            return new Component(component.getName(), NAMES.contains(component.getName()), component.getAccessor());
        }

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Every component of a command can be read: " + accessor, e);
            }
        }
    }

    /** Where a value stands in its command; its path is written only for a refusal. */
    private record Field(
            @Nullable Component component, @Nullable Field within) {

        static final Field WHOLE = new Field(null, null);

        boolean isName() {
            return component != null && component.isName();
        }

        @Override
        public String toString() {
            if (component == null || within == null) {
                return "";
            }
            String path = within.toString();
            return path.isEmpty() ? component.name() : path + "." + component.name();
        }
    }
}
