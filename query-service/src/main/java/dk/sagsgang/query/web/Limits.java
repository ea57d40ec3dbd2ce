package dk.sagsgang.query.web;

import dk.sagsgang.query.search.Cursor;
import org.jspecify.annotations.Nullable;

/** How much of a list is asked for, and from where on. */
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

    public static @Nullable Cursor cursor(@Nullable String asked, String list, String sort) {
        return asked == null ? null : Cursor.read(asked, list, sort).orElseThrow(Problem::cursor);
    }
}
