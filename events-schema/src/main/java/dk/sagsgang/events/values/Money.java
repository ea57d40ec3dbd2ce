package dk.sagsgang.events.values;

import java.math.BigDecimal;

/**
 * An amount of money in whole øre (hundredths of the currency) with its ISO 4217 currency code. Negative amounts are
 * allowed: a correction may take back.
 */
public record Money(long oere, String currency) {

    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new InvalidValue("A currency is three capital letters, such as DKK.");
        }
    }

    /** Danish kroner; an amount finer than one øre is refused. */
    public static Money kroner(BigDecimal kroner) {
        try {
            return new Money(kroner.movePointRight(2).longValueExact(), "DKK");
        } catch (ArithmeticException e) {
            throw new InvalidValue("An amount has at most two decimals and fits in 64 bits of øre.");
        }
    }

    public static Money kroner(long kroner) {
        return kroner(BigDecimal.valueOf(kroner));
    }
}
