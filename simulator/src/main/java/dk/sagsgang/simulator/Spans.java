package dk.sagsgang.simulator;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Spans of time in nanoseconds. */
public final class Spans {

    private Spans() {}

    public static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Between two numbers of milliseconds, short ones as likely as long ones whatever their scale. */
    public static long drawn(Random random, long leastMillis, long mostMillis) {
        double scale = Math.log((double) mostMillis / leastMillis) * random.nextDouble();
        return (long) (millis(leastMillis) * Math.exp(scale));
    }
}
