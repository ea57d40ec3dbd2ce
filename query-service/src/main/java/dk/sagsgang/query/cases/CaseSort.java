package dk.sagsgang.query.cases;

import dk.sagsgang.query.web.Problem;
import org.jspecify.annotations.Nullable;

/** The orders in which cases are listed. */
enum CaseSort {
    NUMBER("number", false),
    TITLE("title", false),
    UPDATED("updated", true);

    private final String field;
    private final boolean newestFirst;

    CaseSort(String field, boolean newestFirst) {
        this.field = field;
        this.newestFirst = newestFirst;
    }

    static CaseSort of(@Nullable String asked) {
        return switch (asked == null ? "number" : asked) {
            case "number" -> NUMBER;
            case "title" -> TITLE;
            case "updated", "lastEvent" -> UPDATED;
            default -> throw Problem.parameter("sort", "Cases are sorted by number, title, updated or lastEvent.");
        };
    }

    String field() {
        return field;
    }

    boolean newestFirst() {
        return newestFirst;
    }
}
