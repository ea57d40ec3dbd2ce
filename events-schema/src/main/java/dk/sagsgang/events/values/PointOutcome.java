package dk.sagsgang.events.values;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one point of a recommendation: which recommendation on the item and which of its points (both from 1),
 * what became of it, and the words that said so.
 */
public record PointOutcome(
        int recommendation,
        int point,
        Outcome outcome,
        @Nullable Text text) {

    public PointOutcome {
        if (recommendation < 1 || point < 1) {
            throw new InvalidValue("Recommendations and their points are counted from 1.");
        }
    }
}
