package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** The public may no longer see what the scope covers; the public title stands in for the real one. */
public record AccessRestricted(
        RestrictionScope scope, Text reason, @Nullable Text publicTitle) implements CaseEvent {}
