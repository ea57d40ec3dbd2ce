package dk.sagsgang.benchmarks.freshness;

import dk.sagsgang.benchmarks.kernel.Latencies;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does something on the clock, whether what was begun before has ended or not, and collects how long each took. */
final class Clocked {

    private Clocked() {}

    /** So many a second for so long; each returns its own duration in nanoseconds. The figure is the p99. */
    static Sample run(int aSecond, Duration time, Callable<Long> one) throws Exception {
        int count = Math.max(20, Math.toIntExact(time.toMillis() * aSecond / 1_000));
        List<Future<Long>> begun = new ArrayList<>(count);
        Latencies latencies = new Latencies();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = start + TimeUnit.SECONDS.toNanos(1) / aSecond * i;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                begun.add(threads.submit(one));
            }
            for (Future<Long> each : begun) {
                latencies.add(each.get());
            }
        }
        Latency latency = Objects.requireNonNull(latencies.summary());
        return new Sample(latency.p99(), count, latency);
    }
}
