package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;

/** The case was taken off an agenda before anything was decided on the item. */
public record CaseRemovedFromAgenda(AgendaItem item, Text reason) implements CaseEvent {}
