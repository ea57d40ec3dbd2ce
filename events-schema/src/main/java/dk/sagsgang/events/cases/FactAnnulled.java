package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Text;

/** A recorded fact of this case should never have been recorded; it stays in the history and counts no more. */
public record FactAnnulled(EventId fact, long factVersion, Text reason) implements CaseEvent {}
