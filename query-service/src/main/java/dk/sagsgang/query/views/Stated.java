package dk.sagsgang.query.views;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that was said: the day its source stated it, its position in the ledger, and what was said. The later
 * statement outweighs the earlier one in whatever order they were recorded; of two from one day the later recorded.
 */
public record Stated<T>(LocalDate on, long position, T what) {

    /** Whether this outweighs the other. */
    public boolean isLaterThan(Stated<?> other) {
        return order().compare(this, other) > 0;
    }

    /** From the statement that weighs least to the one that weighs most. */
    public static Comparator<Stated<?>> order() {
        return Comparator.<Stated<?>, LocalDate>comparing(Stated::on).thenComparingLong(Stated::position);
    }
}
