package dk.sagsgang.query.web;

import dk.sagsgang.query.search.Cursor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How much of a list is asked for, from where on, and whether a choice is one that there is. */
public final class Limits {
    private static final int LARGEST = 200;
    private static final int USUAL = 50;

    private Limits() {}

    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > LARGEST) {
            throw Problem.parameter("limit", "A page has 1 to 200 lines.");
        }
        return asked;
    }

    /** Refuses a value that is none of the choices; a blank one is none, as a form leaves it. */
    public static void oneOf(String parameter, @Nullable String asked, Enum<?>[] choices) {
        if (asked != null
                && !asked.isBlank()
                && Arrays.stream(choices).noneMatch(it -> it.name().equals(asked))) {
            throw Problem.parameter(parameter, "This is one of " + Arrays.toString(choices) + ".");
        }
    }

    public static @Nullable Cursor cursor(@Nullable String asked, String list, String sort) {
        return asked == null ? null : Cursor.read(asked, list, sort).orElseThrow(Problem::cursor);
    }
}
