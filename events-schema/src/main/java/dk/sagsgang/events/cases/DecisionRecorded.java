package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import java.time.LocalDate;

/** A committee decided an agenda item; there is one decision to an item, corrected only by a successor. */
public record DecisionRecorded(AgendaItem item, CommitteeCode committee, LocalDate decidedOn, Decision decision)
        implements CaseEvent {}
