package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;

/** A restriction of the same scope no longer holds. */
public record RestrictionLifted(RestrictionScope scope, Text reason) implements CaseEvent {}
