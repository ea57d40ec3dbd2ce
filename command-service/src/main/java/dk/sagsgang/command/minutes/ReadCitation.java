package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reference in an item's prose to what a committee decided on an earlier day, with the item's number where told. */
public record ReadCitation(
        int item, LocalDate decidedOn, @Nullable Integer itemNumber, String committee, LineRange lines) {}
