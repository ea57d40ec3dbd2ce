package dk.sagsgang.benchmarks.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Callers on virtual threads who each take the next step when the one before is answered: a closed loop, so the latency
 * is what that many callers see of each other, and not that of a fixed stream of requests.
 */
public final class Callers {

    private Callers() {}

    /** Calls for that long, to the end of the steps under way; the first step that fails fails the whole. */
    public static Sample run(int callers, Duration time, IntFunction<Step> steps) throws Exception {
        return run(Executors.newVirtualThreadPerTaskExecutor(), callers, until(time), steps);
    }

    /**
     * The same on threads of the operating system, as clients have that are programs of their own. On virtual threads they
     * would wait in one queue with the service that they ask.
     */
    public static Sample runOutside(int callers, Duration time, IntFunction<Step> steps) throws Exception {
        return run(Executors.newFixedThreadPool(callers), callers, until(time), steps);
    }

    /** The same for so many steps of all callers together. */
    public static Sample run(int callers, int times, IntFunction<Step> steps) throws Exception {
        AtomicInteger left = new AtomicInteger(times);
        return run(Executors.newVirtualThreadPerTaskExecutor(), callers, () -> left.getAndDecrement() > 0, steps);
    }

    private static BooleanSupplier until(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() - deadline < 0;
    }

    private static Sample run(ExecutorService threads, int callers, BooleanSupplier more, IntFunction<Step> steps)
            throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Caller>> running = new ArrayList<>();
        try (threads) {
            for (int number = 0; number < callers; number++) {
                Caller caller = new Caller(steps.apply(number));
                running.add(threads.submit(() -> {
                    go.await();
                    return caller.call(more);
                }));
            }
            long began = System.nanoTime();
            go.countDown();
            Latencies latencies = new Latencies();
            long events = 0;
            long ended = began;
            for (Future<Caller> caller : running) {
                Caller done = caller.get();
                latencies.addAll(done.latencies);
                events += done.events;
                ended = Math.max(ended, done.endedNanos);
            }
            return Sample.rate(events, ended - began, latencies.summary());
        }
    }

    private static final class Caller {

        private final Step step;
        private final Latencies latencies = new Latencies();
        private long events;
        private long endedNanos;

        Caller(Step step) {
            this.step = step;
        }

        Caller call(BooleanSupplier more) throws Exception {
            endedNanos = System.nanoTime();
            while (more.getAsBoolean()) {
                long began = System.nanoTime();
                long brought = step.take();
                endedNanos = System.nanoTime();
                if (brought > 0) {
                    latencies.add(endedNanos - began);
                    events += brought;
                }
            }
            return this;
        }
    }
}
