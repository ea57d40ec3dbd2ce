package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.DanishAmounts;
import dk.sagsgang.command.minutes.danish.DanishNumbers;
import dk.sagsgang.events.values.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Amounts as this prose needs them: with their unit, or where a plan is told, as large grouped numbers without one. */
final class Kroner {

    private Kroner() {}

    /** The only amount of a text, with its unit. */
    static Optional<Money> only(String text) {
        List<Money> amounts = DanishAmounts.in(text);
        return amounts.size() == 1 ? Optional.of(amounts.getFirst()) : Optional.empty();
    }

    /** An amount with its unit, or a number of thousands or more whose groups are marked (722.000). */
    static Optional<Money> orGrouped(String text) {
        Optional<Money> amount = only(text);
        if (amount.isPresent()) {
            return amount;
        }
        return DanishNumbers.only(text.strip())
                .filter(number ->
                        text.contains(".") && number.stripTrailingZeros().scale() <= 2)
                .map(Money::kroner);
    }

    static Money times(BigDecimal number, BigDecimal unit) {
        return Money.kroner(number.multiply(unit));
    }

    /** As a Danish reader expects it, in millions where it is as large. */
    static String danish(long oere) {
        return String.format(Locale.forLanguageTag("da-DK"), "%,.0f kr.", oere / 100.0);
    }
}
