package dk.sagsgang.simulator;

import java.util.Random;

/**
 * How often what goes wrong: probabilities per request of each fault, and per second of those that nobody asked for. Every
 * run draws its own, so that some runs are stormy and some go almost without a fault.
 */
public record Faults(
        double crash,
        double lostRequest,
        double lostReply,
        double late,
        double doubled,
        double freeze,
        double away,
        double failover,
        double stale,
        double lostTail,
        double rebalance,
        double stranger) {

    public static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Faults drawnFrom(Random random) {
        return new Faults(
                drawn(random, 0.01),
                drawn(random, 0.02),
                drawn(random, 0.03),
                drawn(random, 0.03),
                drawn(random, 0.05),
                drawn(random, 0.005),
                drawn(random, 0.1),
                drawn(random, 0.3),
                drawn(random, 0.05),
                drawn(random, 0.2),
                drawn(random, 0.2),
                drawn(random, 0.1));
    }

    /** Nothing of a third of the faults, and of the others anything up to the most. */
    private static double drawn(Random random, double most) {
        return random.nextInt(3) == 0 ? 0 : most * random.nextDouble();
    }
}
