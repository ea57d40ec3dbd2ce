package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The case stands on a meeting's agenda: at which place, under which printed number (null where none is printed) and
 * title, and to which committees it is routed. Committee and day are those of the meeting at that moment.
 */
public record CasePlacedOnAgenda(
        AgendaItem item,
        CommitteeCode committee,
        LocalDate meetingDay,
        @Nullable Integer number,
        Text title,
        Openness openness,
        Purpose purpose,
        List<CommitteeCode> routedTo)
        implements CaseEvent {

    public CasePlacedOnAgenda {
        routedTo = List.copyOf(routedTo);
    }
}
