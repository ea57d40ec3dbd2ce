package dk.sagsgang.command.ledger;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the ledger on the store that the settings name; the service starts, and answers 503, while the store is away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerConfiguration {

    private static final int SELECTION_MILLIS = 1_000;
    /** A store that comes back is noticed within this time, also when nobody asks. */
    private static final int HEARTBEAT_MILLIS = 500;

    private static final int SHORTEST_HEARTBEAT_MILLIS = 100;

    @Bean
    MongoClient ledgerClient(LedgerProperties properties) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(properties.uri()))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECTION_MILLIS, TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(SHORTEST_HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SELECTION_MILLIS, TimeUnit.MILLISECONDS))
                .build());
    }

    @Bean(destroyMethod = "close")
    Ledger ledger(MongoClient ledgerClient, LedgerProperties properties) {
        LedgerSettings settings =
                LedgerSettings.usual().withCacheBytes(properties.ledgerCache().toBytes());
        return new Ledger(ledgerClient, properties.ledgerDatabase(), settings);
    }

    @Bean
    TextStore textStore(MongoClient ledgerClient, LedgerProperties properties) {
        return new TextStore(ledgerClient, properties.ledgerDatabase(), LedgerSettings.usual());
    }

    /** A store that answers questions and takes no appends, as on a full disk, is down too. */
    @Bean
    HealthIndicator ledgerHealthIndicator(Ledger ledger) {
        return () -> {
            try {
                int authorities = ledger.authorities().size();
                Health.Builder health = ledger.appendFailure().map(Health::down).orElseGet(Health::up);
                return health.withDetail("authorities", authorities).build();
            } catch (LedgerUnavailable e) {
                return Health.down(e).build();
            }
        };
    }
}
