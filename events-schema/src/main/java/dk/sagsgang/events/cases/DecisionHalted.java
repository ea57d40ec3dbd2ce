package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * A member used the right to halt a decision (standsningsret, kommunestyrelsesloven section 23): it is not carried out,
 * and the case goes to the council.
 */
public record DecisionHalted(
        AgendaItem item, Person haltedBy, @Nullable Text reason) implements CaseEvent {}
