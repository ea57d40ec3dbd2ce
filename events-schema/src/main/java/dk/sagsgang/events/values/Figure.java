package dk.sagsgang.events.values;

import java.math.BigDecimal;

/**
 * The limits of a decimal number in a fact: at most 20 digits before the point and 10 after it. Wider ones could be
 * written in plain notation and then not be read back.
 */
public final class Figure {

    private static final int DIGITS_BEFORE = 20;
    private static final int DIGITS_AFTER = 10;

    private Figure() {}

    public static void check(BigDecimal value) {
        long before = (long) value.precision() - value.scale();
        if (before > DIGITS_BEFORE || value.scale() > DIGITS_AFTER) {
            throw new InvalidValue("A figure has at most 20 digits before the decimal point and 10 after it.");
        }
    }
}
