package dk.sagsgang.command.api;

import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A type that is one string, number or boolean in JSON. {@code hint} completes the sentence "This must be …" for the one
 * who sent something else; {@code format} is that of JSON Schema, {@code choices} the values of an enum.
 */
record Scalar(
        Class<?> type, Kind kind, String hint, @Nullable String format, List<String> choices) {

    private static final int LONGEST_NUMBER_DIGITS = 30;

    /** The kinds of JSON value, by their names in JSON Schema. */
    enum Kind {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN
    }

    static Scalar of(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return new Scalar(type, Kind.INTEGER, "a whole number", null, List.of());
        }
        if (type == BigDecimal.class) {
            return new Scalar(type, Kind.NUMBER, "a number of at most 30 digits", null, List.of());
        }
        if (type == boolean.class) {
            return new Scalar(type, Kind.BOOLEAN, "true or false", null, List.of());
        }
        if (type == LocalDate.class) {
            return text(type, "a day such as 2020-10-19", "date");
        }
        if (type == LocalTime.class) {
            return text(type, "a time of day such as 16:30", null);
        }
        if (type == Period.class) {
            return text(type, "a period such as P2Y or P3M", "duration");
        }
        if (type == PartialDate.class) {
            return text(type, "a day, a month or a year such as 2020-03-01, 2020-03 or 2020", null);
        }
        if (type.isEnum()) {
            List<String> choices =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return new Scalar(type, Kind.STRING, "one of " + String.join(", ", choices), null, choices);
        }
        return text(type, "a string", null);
    }

    private static Scalar text(Class<?> type, String hint, @Nullable String format) {
        return new Scalar(type, Kind.STRING, hint, format, List.of());
    }

    /** Whether a node is of the right kind, before its content is looked at. */
    boolean fits(JsonNode node) {
        return switch (kind) {
            case STRING -> node.isString() && (type != LocalDate.class || isFourDigitYear(node.stringValue()));
            case INTEGER -> node.isIntegralNumber() && (isLong() ? node.canConvertToLong() : node.canConvertToInt());
            case NUMBER -> node.isNumber() && isWritable(node.decimalValue());
            case BOOLEAN -> node.isBoolean();
        };
    }

    private boolean isLong() {
        return type == long.class || type == Long.class;
    }

    private static boolean isFourDigitYear(String day) {
        return day.length() == "2020-10-19".length();
    }

    /** Numbers are stored in plain notation, where an exponent of a million would take a million digits. */
    private static boolean isWritable(BigDecimal number) {
        return number.precision() <= LONGEST_NUMBER_DIGITS && Math.abs((long) number.scale()) <= LONGEST_NUMBER_DIGITS;
    }
}
