package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;

/** A recommendation was taken back before the item was decided. */
public record RecommendationWithdrawn(AgendaItem item, int recommendation, Text reason) implements CaseEvent {}
