package dk.sagsgang.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one round gave: the figure, how many things it was made of, and how long each of them took where that was seen.
 */
public record Sample(double value, long n, @Nullable Latency latency) {

    public static Sample rate(long n, long nanos, @Nullable Latency latency) {
        return new Sample(n * (double) TimeUnit.SECONDS.toNanos(1) / nanos, n, latency);
    }
}
