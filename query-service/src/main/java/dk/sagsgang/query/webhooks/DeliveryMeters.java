package dk.sagsgang.query.webhooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what webhooks were sent. */
final class DeliveryMeters {
    private final Counter taken;
    private final Counter failed;

    DeliveryMeters(MeterRegistry meters) {
        this.taken = counter(meters, "taken");
        this.failed = counter(meters, "failed");
    }

    void taken() {
        taken.increment();
    }

    void failed() {
        failed.increment();
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("sagsgang.webhooks.attempts")
                .description("Messages that were sent to webhooks")
                .tag("outcome", outcome)
                .register(meters);
    }
}
