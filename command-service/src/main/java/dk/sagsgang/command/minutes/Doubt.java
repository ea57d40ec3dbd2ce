package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader is not sure of: a code, the item's position (null for the whole document), the field it is
 * about, a Danish sentence for a clerk, and the lines to look at. Whatever stands in that field is a proposal only.
 */
public record Doubt(
        String code,
        @Nullable Integer item,
        String about,
        String message,
        @Nullable LineRange lines) {

    private static final Set<String> BLOCKING = Set.of(
            "CUT_OFF", "SEVERAL_MEETINGS", "TEXT_DAMAGED", "PAGES_IN_COLUMNS", "COMMITTEE_MISSING", "DATE_MISSING");

    /** Whether the document must not be imported until someone has looked at this. */
    public boolean blocking() {
        return BLOCKING.contains(code);
    }

    /** The same doubt with the page its lines begin on. */
    public Doubt placed(Pages pages) {
        return lines == null ? this : new Doubt(code, item, about, message, pages.place(lines));
    }
}
