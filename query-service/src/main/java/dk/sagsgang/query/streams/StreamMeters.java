package dk.sagsgang.query.streams;

import dk.sagsgang.query.streams.StreamEnded.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What is counted of the streams. */
final class StreamMeters {
    private final LongAdder deliveries = new LongAdder();
    private final Map<Reason, Counter> ended = new EnumMap<>(Reason.class);

    StreamMeters(MeterRegistry meters) {
        FunctionCounter.builder("sagsgang.streams.deliveries", deliveries, LongAdder::sum)
                .description("Events and states that were sent, each counted for every client")
                .register(meters);
        for (Reason reason : Reason.values()) {
            ended.put(
                    reason,
                    Counter.builder("sagsgang.streams.ended")
                            .description("Streams that ended before their client left; TOO_SLOW are those dropped")
                            .tag("reason", reason.name())
                            .register(meters));
        }
    }

    LongAdder deliveries() {
        return deliveries;
    }

    /** Counts an end that the client did not choose; null is one he did. */
    void ended(@Nullable Reason reason) {
        Counter counter = reason == null ? null : ended.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }
}
