package dk.sagsgang.command.cases;

import dk.sagsgang.command.rules.Given;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the case on a meeting's agenda at a free place. Purpose and openness default to an open item for decision; the title defaults to that of the case. */
public record PlaceOnAgenda(
        AgendaItem item,
        @Nullable Integer number,
        @Nullable Text title,
        @Nullable Openness openness,
        @Nullable Purpose purpose,
        List<CommitteeCode> routedTo)
        implements CaseCommand {
    public PlaceOnAgenda {
        routedTo = Given.list(routedTo);
    }
}
