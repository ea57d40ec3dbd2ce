package dk.sagsgang.command.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a command leaves out. */
public final class Given {

    private Given() {}

    /** An immutable copy; a list that was not given is an empty one. */
    public static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
