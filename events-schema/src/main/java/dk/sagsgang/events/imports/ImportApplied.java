package dk.sagsgang.events.imports;

import dk.sagsgang.events.values.CaseId;
import java.util.List;

/** The plan was carried out, all of it in the commit of this event: so many facts, about these cases. */
public record ImportApplied(int facts, List<CaseId> cases) implements ImportEvent {

    public ImportApplied {
        cases = List.copyOf(cases);
    }
}
