package dk.sagsgang.benchmarks.relay;

import dk.sagsgang.benchmarks.kernel.Latencies;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.events.stored.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Sends events on the clock, whether the ones before have arrived or not, and takes the time from the moment each was
 * sent for good to the moment a reader of committed records has it: the broker has acknowledged it by then, so this is an
 * upper bound of the time to the acknowledgement, by one fetch.
 */
final class Pace {

    static final int EVENTS_A_SECOND = 500;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Sends one event. */
    @FunctionalInterface
    interface Sending {

        /** Returns when the event cannot be lost any more. */
        Sent send() throws Exception;
    }

    /** An event that was sent for good: its position, and since when it is. */
    record Sent(long position, long nanos) {}

    private Pace() {}

    /** How many events are measured in that time. */
    static int count(Duration time) {
        return Math.max(1, Math.toIntExact(time.toMillis() * EVENTS_A_SECOND / 1_000));
    }

    /**
     * Measures for that long, after one event that only makes the reader's first requests. The reader is at the place on
     * the topic from where events will come.
     */
    static Sample keep(Duration time, Sending sending, Consumer<byte[], byte[]> reader) throws Exception {
        int count = count(time);
        long warming = sending.send().position();
        read(1, warming, reader);
        long first = warming + 1;
        AtomicLongArray sent = new AtomicLongArray(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<long[]> arrived = threads.submit(() -> read(count, first, reader));
            List<Future<?>> sendings = new ArrayList<>(count);
            long began = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = began + TimeUnit.SECONDS.toNanos(1) / EVENTS_A_SECOND * i;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                sendings.add(threads.submit(() -> {
                    Sent done = sending.send();
                    sent.set(Math.toIntExact(done.position() - first), done.nanos());
                    return null;
                }));
            }
            for (Future<?> each : sendings) {
                each.get();
            }
            Latencies latencies = new Latencies();
            long[] seen = arrived.get();
            for (int i = 0; i < count; i++) {
                // The reader may have an event a moment before its sender goes on.
                latencies.add(Math.max(0, seen[i] - sent.get(i)));
            }
            Latency latency = Objects.requireNonNull(latencies.summary());
            return new Sample(latency.p99(), count, latency);
        }
    }

    private static long[] read(int count, long first, Consumer<byte[], byte[]> reader) {
        long[] seen = new long[count];
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int missing = count;
        while (missing > 0) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(missing + " events have not arrived.");
            }
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                long position = Long.parseLong(new String(
                        record.headers().lastHeader(CloudEventHeaders.POSITION).value(), StandardCharsets.UTF_8));
                if (position >= first) {
                    seen[Math.toIntExact(position - first)] = System.nanoTime();
                    missing--;
                }
            }
        }
        return seen;
    }
}
