package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;

/** Takes the case off an agenda, as long as nothing was decided on the item. */
public record RemoveFromAgenda(AgendaItem item, Text reason) implements CaseCommand {}
