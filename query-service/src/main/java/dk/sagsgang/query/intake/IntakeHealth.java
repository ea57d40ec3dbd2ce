package dk.sagsgang.query.intake;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.store.ViewStoreAway;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shows in health what needs someone: a view store or a Kafka that is away, an authority whose intake stopped, and, with
 * the reason, each stream that is quarantined. A quarantined stream does not take the service down.
 */
@Configuration(proxyBeanMethods = false)
class IntakeHealth {

    @Bean
    HealthIndicator viewStoreHealthIndicator(ViewStore views) {
        return () -> {
            try {
                views.ping();
                return Health.up().build();
            } catch (ViewStoreAway e) {
                return Health.down(e).build();
            }
        };
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(IntakeState state) {
        return () -> state.kafkaAnswers()
                ? Health.up().build()
                : Health.down().withDetail("reason", "Kafka does not answer.").build();
    }

    @Bean
    HealthIndicator rebuildHealthIndicator(IntakeState state) {
        return () -> state.hasCaughtUp()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "The views are still being read in.")
                        .build();
    }

    @Bean
    HealthIndicator intakeHealthIndicator(Intake intake, IntakeState state, Quarantined quarantined) {
        return () -> {
            Map<String, Object> authorities = new TreeMap<>();
            intake.all().forEach(it -> authorities.put(it.authority().value(), told(it, state, quarantined)));
            boolean stopped = intake.all().stream()
                    .anyMatch(it -> it.stoppedBecause() != null || it.treeStoppedBecause() != null);
            Map<String, String> withoutLists = new TreeMap<>();
            intake.withoutLists().forEach((authority, why) -> withoutLists.put(authority.value(), why));
            Health.Builder health = (stopped || !withoutLists.isEmpty() ? Health.down() : Health.up())
                    .withDetail("authorities", authorities);
            return (withoutLists.isEmpty() ? health : health.withDetail("withoutLists", withoutLists)).build();
        };
    }

    @Bean
    Gauge stoppedAuthorities(Intake intake, MeterRegistry meters) {
        return Gauge.builder(
                        "sagsgang.intake.stopped",
                        () -> intake.all().stream()
                                .filter(it -> it.stoppedBecause() != null)
                                .count())
                .description("Authorities whose intake stopped, as at a hole in the positions")
                .register(meters);
    }

    @Bean
    Gauge quarantinedStreams(Quarantined quarantined, MeterRegistry meters) {
        return Gauge.builder("sagsgang.intake.quarantined", quarantined::count)
                .description("Streams whose view stays behind because an event could not be folded")
                .register(meters);
    }

    private static Map<String, Object> told(AuthorityIntake intake, IntakeState state, Quarantined quarantined) {
        AuthorityId authority = intake.authority();
        Map<String, Object> told = new TreeMap<>();
        told.put("position", intake.position());
        told.put("lagEvents", state.lagEvents(authority));
        told.put("lagSeconds", state.lagSeconds(authority));
        Map<String, String> reasons = quarantined.of(authority).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().toString(), Map.Entry::getValue));
        if (!reasons.isEmpty()) {
            told.put("quarantined", new TreeMap<>(reasons));
        }
        String tree = intake.treeStoppedBecause();
        if (tree != null) {
            told.put("treeStopped", tree);
        }
        String stopped = intake.stoppedBecause();
        if (stopped != null) {
            told.put("stopped", stopped);
        }
        return told;
    }
}
