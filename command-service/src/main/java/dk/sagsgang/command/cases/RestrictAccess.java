package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Hides the case, an item or a document from the public. */
public record RestrictAccess(
        RestrictionScope scope, Text reason, @Nullable Text publicTitle) implements CaseCommand {}
