package dk.sagsgang.events.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What sources stated about one thing, in the order of the days they stated it on; of two on one day the later recorded
 * is the later. Recording the same statements in another order gives the same latest one, so documents may be imported
 * in any order.
 */
public record Statements<T>(List<Stated<T>> inOrder) {

    private static final Comparator<Stated<?>> AS_STATED =
            Comparator.<Stated<?>, LocalDate>comparing(Stated::statedOn).thenComparingLong(Stated::version);

    public Statements {
        inOrder = inOrder.stream().sorted(AS_STATED).toList();
    }

    public static <T> Statements<T> none() {
        return new Statements<>(List.of());
    }

    public Statements<T> plus(Stated<T> statement) {
        List<Stated<T>> more = new ArrayList<>(inOrder);
        more.add(statement);
        return new Statements<>(more);
    }

    /** The statement that counts today; null where there is none. */
    public @Nullable Stated<T> latest() {
        return inOrder.isEmpty() ? null : inOrder.getLast();
    }

    /** The statement that counted on a day; null where none had been made by then. */
    public @Nullable Stated<T> statedBy(LocalDate day) {
        Stated<T> found = null;
        for (Stated<T> statement : inOrder) {
            if (!statement.statedOn().isAfter(day)) {
                found = statement;
            }
        }
        return found;
    }

    /** The statement that counted on a day, or the first one where none had been made by then. */
    public @Nullable Stated<T> statedByOrFirst(LocalDate day) {
        Stated<T> found = statedBy(day);
        return found == null && !inOrder.isEmpty() ? inOrder.getFirst() : found;
    }

    /**
     * What was stated about one part; statements silent about it are left out. One that only repeats the value before it
     * is left out too, so that each value stands with the day it was first stated on.
     */
    public <P> Statements<P> about(Function<T, @Nullable P> part) {
        List<Stated<P>> parts = new ArrayList<>();
        for (Stated<T> statement : inOrder) {
            P value = part.apply(statement.value());
            if (value != null && (parts.isEmpty() || !parts.getLast().value().equals(value))) {
                parts.add(new Stated<>(value, statement.statedOn(), statement.version()));
            }
        }
        return new Statements<>(parts);
    }
}
