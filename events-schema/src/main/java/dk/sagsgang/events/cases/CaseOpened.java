package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.Text;

/**
 * A case was opened under a number. {@code numberAssigned} says that its source gave it none and that the number was
 * derived from committee, date and item.
 */
public record CaseOpened(CaseNumber number, boolean numberAssigned, Text title) implements CaseEvent {}
