package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Text;

/** Takes a recommendation back before the item is decided. */
public record WithdrawRecommendation(AgendaItem item, int recommendation, Text reason) implements CaseCommand {}
