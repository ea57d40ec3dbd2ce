package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.PartialDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The extension of an agreement: by how long, to when, whether provisionally (foreløbigt), and whether this very item
 * decided it. It was decided only where a point of the recommendation that the decision approved says so; else it is
 * told, and some other decision, or none, lies behind it.
 */
public record ReadExtension(
        @Nullable Period by,
        @Nullable PartialDate expires,
        boolean provisional,
        boolean decided,
        @Nullable String reason,
        List<LineRange> lines) {

    public ReadExtension {
        lines = List.copyOf(lines);
    }
}
