package dk.sagsgang.command.imports;

import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * Says of one fact, by its number from 1, whether it was read rightly. A fact that waits in an applied import is recorded
 * as it is accepted or changed; one that is recorded already is annulled as it is rejected, and replaced as it is
 * changed. {@code changedTo} is what is changed of the command, a JSON merge patch (RFC 7396).
 */
public record ReviewFact(
        int fact, FactReviewed.Verdict verdict, @Nullable Text changedTo, Text reason) implements ImportCommand {}
