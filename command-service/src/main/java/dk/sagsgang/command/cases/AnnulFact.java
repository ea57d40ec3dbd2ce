package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Text;

/** Takes back a recorded fact of this case, by its event id. */
public record AnnulFact(EventId fact, Text reason) implements CaseCommand {}
