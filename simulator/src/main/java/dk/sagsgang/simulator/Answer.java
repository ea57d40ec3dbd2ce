package dk.sagsgang.simulator;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What came of an effect: a value, or the exception that it threw. */
record Answer<T>(@Nullable T value, @Nullable RuntimeException thrown) {

    static <T> Answer<T> of(Supplier<T> effect) {
        try {
            return new Answer<>(effect.get(), null);
        } catch (RuntimeException e) {
            return new Answer<>(null, e);
        }
    }

    @SuppressWarnings("NullAway") // An effect's value is what its type says.
    T given() {
        if (thrown != null) {
            throw thrown;
        }
        return value;
    }

    @Override
    public String toString() {
        return thrown == null ? "done" : "refused: " + thrown.getMessage();
    }
}
