package dk.sagsgang.command.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerFixtures;
import dk.sagsgang.command.ledger.LedgerSettings;
import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(240)
class RelayOutageIT {

    @TempDir
    Path directory;

    @Test
    void while_kafka_is_away_the_lag_shows_and_afterwards_everything_arrives_without_a_restart() throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
        String address = kafka.bootstrapServers();
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        try (RelayScene scene = new RelayScene(address)) {
            Relay relay = scene.relay();
            scene.append(50, 2);
            await().atMost(60, SECONDS).until(() -> scene.isRelayed(relay));

            kafka.close();
            scene.append(600, 1);
            await().atMost(60, SECONDS).untilAsserted(() -> {
                assertThat(scene.lagEvents()).isEqualTo(600);
                assertThat(scene.lagSeconds()).isPositive();
            });
            await().atMost(60, SECONDS).until(() -> scene.status(relay).state() == RelayState.BROKER_AWAY);
            assertThat(scene.status(relay).reason()).isNotEmpty();
            Health health = healthOf(relay);
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(String.valueOf(health.getDetails().get("authorities")))
                    .contains("state=BROKER_AWAY", "lagEvents=600", "head=701");
            double lagSeconds = scene.lagSeconds();
            scene.append(10, 1);
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(scene.lagEvents()).isEqualTo(610));
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(scene.lagSeconds()).isGreaterThan(lagSeconds + 0.5));

            kafka = EmbeddedKafka.start(directory, port);
            await().atMost(60, SECONDS).until(() -> scene.isRelayed(relay));
            await().atMost(60, SECONDS).until(() -> scene.status(relay).state() == RelayState.RUNNING);
            assertThat(scene.positions())
                    .isEqualTo(LongStream.rangeClosed(1, 711).boxed().toList());
            assertThat(scene.lagEvents()).isZero();
            assertThat(scene.lagSeconds()).isZero();
            assertThat(healthOf(relay).getStatus()).isEqualTo(Status.UP);
        } finally {
            kafka.close();
        }
    }

    @Test
    void while_the_ledgers_store_is_away_the_relay_waits_for_it() {
        AuthorityId authority = new AuthorityId("herning");
        Path journal = directory.resolve("journal");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
                RelayScene scene = new RelayScene(kafka.bootstrapServers())) {
            EmbeddedMongo mongo = EmbeddedMongo.start(journal, Set.of("sagsgang"), 0);
            int port = mongo.port();
            LedgerSettings impatient = new LedgerSettings(Duration.ofMillis(500), Duration.ofMillis(500));
            Progress progress = new Progress(authority, scene.registry());
            try (MongoClient client = MongoClients.create(mongo.connectionString());
                    Ledger ledger = new Ledger(client, "sagsgang", impatient);
                    AuthorityRelay relay = relay(authority, ledger, scene.settings(), progress)) {
                ledger.append(LedgerFixtures.registration(authority));
                mongo.close();
                relay.start();
                await().atMost(60, SECONDS).until(() -> progress.status().state() == RelayState.LEDGER_AWAY);
                mongo = EmbeddedMongo.start(journal, Set.of("sagsgang"), port);
                await().atMost(60, SECONDS)
                        .until(() -> progress.status().relayed().orElse(0) == 1);
            } finally {
                mongo.close();
            }
        }
    }

    private static Health healthOf(Relay relay) {
        return Objects.requireNonNull(
                new RelayConfiguration().relayHealthIndicator(relay).health());
    }

    private static AuthorityRelay relay(
            AuthorityId authority, Ledger ledger, RelaySettings settings, Progress progress) {
        KafkaClients clients = new KafkaClients(settings);
        return new AuthorityRelay(
                authority,
                ledger,
                settings,
                clients,
                () -> new TransactionalOutlet(clients.producer(authority), Topics.events(authority)),
                progress);
    }
}
