package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Text;

/** The record of a decision was wrong: this is what it should have said, and why. */
public record DecisionCorrected(AgendaItem item, Decision decision, Text reason) implements CaseEvent {}
