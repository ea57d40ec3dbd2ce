package dk.sagsgang.simulator.run;

import org.jspecify.annotations.Nullable;

/**
 * What came of a run. {@code failure} is what was found wrong, null where nothing was; {@code trace} is equal for equal
 * runs, {@code end} the last of what happened.
 */
public record Verdict(
        long seed, @Nullable String failure, long steps, long commits, long events, long traceHash, String end) {

    public boolean isSound() {
        return failure == null;
    }

    /** One line that says what is wrong and how to see it again. */
    public String line() {
        return "Seed " + seed + ": " + (failure == null ? "sound" : failure) + " Replay: -Dsagsgang.simulator.seed="
                + seed;
    }
}
