package dk.sagsgang.command.seal;

import com.mongodb.client.MongoClient;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.relay.CheckpointOutlets;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the sealer with the service, which does not start without a key. The sealer's health is a matter of its own:
 * commands are taken while it is held up, so it does not make the service unready.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealProperties.class)
class SealConfiguration {

    @Bean
    SealKeys sealKeys(SealProperties properties) {
        return properties.read();
    }

    @Bean(destroyMethod = "close")
    Sealer sealer(
            Ledger ledger,
            MongoClient ledgerClient,
            @Value("${sagsgang.mongodb.ledger-database}") String database,
            SealKeys keys,
            CheckpointOutlets outlets,
            MeterRegistry registry) {
        return new Sealer(
                ledger, new LogDatabase(ledgerClient, database), keys, SealSettings.usual(), outlets, registry);
    }

    @Bean
    LogExports logExports(Sealer sealer, Ledger ledger, SealKeys keys) {
        return new SealedLogExports(sealer, ledger, keys);
    }

    @Bean
    HealthIndicator sealHealthIndicator(Sealer sealer) {
        return () -> {
            Map<String, Object> authorities = new TreeMap<>();
            sealer.status().forEach((authority, status) -> authorities.put(authority.value(), told(status)));
            boolean stuck = sealer.status().values().stream().anyMatch(SealStatus::isStuck);
            return (stuck ? Health.down() : Health.up())
                    .withDetail("authorities", authorities)
                    .build();
        };
    }

    private static Map<String, Object> told(SealStatus status) {
        Map<String, Object> told = new TreeMap<>();
        told.put("state", status.state());
        told.put("reason", status.reason());
        told.put("head", status.head());
        status.sealed().ifPresent(size -> told.put("sealed", size));
        told.put("behindSeconds", status.behind().toMillis() / 1000.0);
        told.put("topic", status.topic().state());
        told.put("topicReason", status.topic().reason());
        status.topic().published().ifPresent(size -> told.put("published", size));
        told.put("scrubRounds", status.scrubbed().rounds());
        told.put("faults", status.scrubbed().faults());
        return told;
    }
}
