package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;

/** Ends a restriction of the same scope. */
public record LiftRestriction(RestrictionScope scope, Text reason) implements CaseCommand {}
