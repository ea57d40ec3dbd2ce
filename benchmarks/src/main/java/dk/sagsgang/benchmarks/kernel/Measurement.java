package dk.sagsgang.benchmarks.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One contender and what its figure is: its name within the harness, what it is in a few words, the figure's unit, and
 * the name of the measurement that is its floor, null where it is a floor itself.
 */
public record Measurement(
        String name, String what, String unit, @Nullable String beside, Contender contender) {

    public static final String EVENTS_A_SECOND = "events/s";

    /** A measurement that others are held against. */
    public static Measurement floor(String name, String what, String unit, Contender contender) {
        return new Measurement(name, what, unit, null, contender);
    }
}
