package dk.sagsgang.query.webhooks;

import dk.sagsgang.query.store.EventsInOrder;
import dk.sagsgang.query.store.WebhookStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the webhooks together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhooksProperties.class)
class WebhooksConfiguration {

    @Bean
    Destinations destinations(WebhooksProperties properties) {
        return new Destinations(properties.allowedNetworks());
    }

    @Bean
    Deliveries deliveries(
            WebhookStore webhookStore,
            EventsInOrder eventsInOrder,
            Destinations destinations,
            WebhooksProperties properties,
            MeterRegistry meters) {
        return new Deliveries(
                webhookStore,
                eventsInOrder,
                new Sender(destinations, properties.timeout()),
                new Schedule(properties.retryAfter()),
                Clock.systemUTC(),
                new DeliveryMeters(meters));
    }

    @Bean
    WebhooksHealth webhooksHealth(Deliveries deliveries) {
        return new WebhooksHealth(deliveries);
    }

    @Bean
    MessageDescription messageDescription() {
        return new MessageDescription();
    }

    @Bean
    Gauge webhookLag(Deliveries deliveries, MeterRegistry meters) {
        return Gauge.builder("sagsgang.webhooks.lag.events", deliveries::lag)
                .description("How many events the webhook that is furthest behind lacks; paused ones do not count")
                .register(meters);
    }
}
