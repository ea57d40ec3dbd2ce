package dk.sagsgang.command.relay;

import dk.sagsgang.command.ledger.Ledger;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the relay with the service. Its health is a matter of its own: commands are taken while Kafka is away, so a
 * relay that waits does not make the service unready.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
class RelayConfiguration {

    @Bean(destroyMethod = "close")
    Relay relay(Ledger ledger, MeterRegistry registry, RelayProperties properties) {
        return new Relay(ledger, settings(properties), registry);
    }

    @Bean
    CheckpointOutlets checkpointOutlets(RelayProperties properties) {
        RelaySettings settings = settings(properties);
        return authority -> new CheckpointTopic(authority, settings);
    }

    private static RelaySettings settings(RelayProperties properties) {
        RelaySettings settings = RelaySettings.usual(properties.bootstrapServers());
        return properties.replicated() ? settings : settings.withoutReplicas();
    }

    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return () -> {
            Map<String, Object> authorities = new TreeMap<>();
            boolean stuck = false;
            for (var entry : relay.status().entrySet()) {
                RelayStatus status = entry.getValue();
                stuck |= status.state() == RelayState.BLOCKED || status.state() == RelayState.BROKER_AWAY;
                Map<String, Object> told = new TreeMap<>();
                told.put("state", status.state());
                told.put("reason", status.reason());
                told.put("head", status.head());
                status.lagEvents().ifPresent(lag -> told.put("lagEvents", lag));
                told.put("behindSeconds", status.behind().toMillis() / 1000.0);
                authorities.put(entry.getKey().value(), told);
            }
            return (stuck ? Health.down() : Health.up())
                    .withDetail("authorities", authorities)
                    .build();
        };
    }
}
