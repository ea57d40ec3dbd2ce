package dk.sagsgang.query.web;

import dk.sagsgang.query.store.ViewStoreAway;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows in health where a signed checkpoint and the events that arrived contradict each other. */
@Configuration(proxyBeanMethods = false)
class LogHealth {

    @Bean
    HealthIndicator logHealthIndicator(Witness witness) {
        return () -> {
            try {
                Map<String, String> told = new TreeMap<>();
                witness.contradictions().forEach((authority, why) -> told.put(authority.value(), why));
                return (told.isEmpty() ? Health.up() : Health.down())
                        .withDetails(told)
                        .build();
            } catch (ViewStoreAway | Problem e) {
                return Health.unknown()
                        .withDetail("reason", String.valueOf(e.getMessage()))
                        .build();
            }
        };
    }
}
