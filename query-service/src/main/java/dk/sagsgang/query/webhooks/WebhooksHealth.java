package dk.sagsgang.query.webhooks;

import dk.sagsgang.query.store.Webhook;
import dk.sagsgang.query.store.Webhook.Failure;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Shows in health which webhooks are not taken, and why. Their receivers are others' services: this one is up. */
final class WebhooksHealth implements HealthIndicator {
    private final Deliveries deliveries;

    WebhooksHealth(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Health health() {
        Map<String, String> failing = new TreeMap<>();
        for (Webhook it : deliveries.seen()) {
            Failure failure = it.failure();
            if (failure != null) {
                failing.put(
                        it.authority() + "/" + it.name(),
                        it.state() + ", position " + failure.position() + ", attempts " + failure.attempts() + ": "
                                + failure.detail());
            }
        }
        return Health.up()
                .withDetail("lagEvents", deliveries.lag())
                .withDetail("failing", failing)
                .build();
    }
}
