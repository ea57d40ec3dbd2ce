package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reference in an item's prose to what a committee decided on an earlier day, with the item's number where told, and
 * the committee's code where the layout knows it.
 */
public record ReadCitation(
        int item,
        LocalDate decidedOn,
        @Nullable Integer itemNumber,
        String committee,
        @Nullable String code,
        LineRange lines) {}
