package dk.sagsgang.benchmarks.kernel;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Collects durations in nanoseconds. Each is kept, at eight bytes, since a round has no more than some hundred thousand
 * of them: so percentiles are exact, and no buckets have to be explained. For one thread.
 */
public final class Latencies {

    private long[] nanos = new long[1_024];
    private int size;

    public void add(long taken) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = taken;
    }

    public void addAll(Latencies others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    public int size() {
        return size;
    }

    /** Null where there is nothing to tell of. */
    public @Nullable Latency summary() {
        if (size == 0) {
            return null;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return new Latency(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1));
    }

    /** The smallest duration that this share of them did not exceed. */
    private static double at(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
