package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Halts a decision (standsningsret, kommunestyrelsesloven section 23) in the name of a member of the committee. */
public record HaltDecision(
        AgendaItem item, Person member, @Nullable Text reason) implements CaseCommand {}
