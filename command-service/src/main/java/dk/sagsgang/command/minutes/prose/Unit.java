package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What the numbers of a table count: kroner, thousands or millions of them, as said above it; else as they look. */
final class Unit {

    private static final Pattern MILLIONS = Danish.pattern("\\bmio\\.? ?kr|\\bmillioner kr");
    private static final Pattern THOUSANDS = Danish.pattern("\\b1\\.000 ?kr|\\bt\\.? ?kr|\\btusinde kr|\\btkr");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Unit() {}

    /** Kroner in one of the table's numbers; nought where that is not to be told. */
    static BigDecimal of(String above, YearTable table) {
        boolean millions = MILLIONS.matcher(above).find();
        boolean thousands = THOUSANDS.matcher(above).find();
        if (millions && thousands) {
            return BigDecimal.ZERO;
        }
        if (millions) {
            return isWhole(table) ? BigDecimal.ZERO : MILLION;
        }
        if (thousands) {
            return THOUSAND;
        }
        return isWhole(table) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** Numbers of a thousand or more with their groups marked are kroner; "mio. kr." above them speaks of another sum. */
    private static boolean isWhole(YearTable table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::number)
                .allMatch(number -> number == null
                        || number.signum() == 0
                        || (number.abs().compareTo(THOUSAND) >= 0
                                && number.stripTrailingZeros().scale() <= 0));
    }
}
