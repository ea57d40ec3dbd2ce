package dk.sagsgang.events.imports;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader was not sure of: a code, the item's position (null where it is about the whole document or was not
 * kept), the field it is about (null where that was not kept), a Danish sentence for a clerk, and the lines to look at.
 */
public record ReadDoubt(
        String code, @Nullable Integer item, @Nullable String about, Text message, List<LineRange> lines) {

    public ReadDoubt {
        lines = List.copyOf(lines);
    }
}
