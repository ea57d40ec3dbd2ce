package dk.sagsgang.command.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(150)
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
            await().atMost(30, SECONDS).until(() -> scene.isRelayed(relay));

            kafka.close();
            scene.append(600, 1);
            await().atMost(10, SECONDS).untilAsserted(() -> {
                assertThat(scene.lagEvents()).isEqualTo(600);
                assertThat(scene.lagSeconds()).isPositive();
            });
            await().atMost(30, SECONDS).until(() -> scene.status(relay).state() == RelayState.BROKER_AWAY);
            assertThat(scene.status(relay).reason()).isNotEmpty();
            scene.append(10, 1);
            await().atMost(10, SECONDS)
                    .untilAsserted(() -> assertThat(scene.lagEvents()).isEqualTo(610));

            kafka = EmbeddedKafka.start(directory, port);
            await().atMost(60, SECONDS).until(() -> scene.isRelayed(relay));
            await().atMost(10, SECONDS).until(() -> scene.status(relay).state() == RelayState.RUNNING);
            assertThat(scene.positions())
                    .isEqualTo(LongStream.rangeClosed(1, 711).boxed().toList());
            assertThat(scene.lagEvents()).isZero();
            assertThat(scene.lagSeconds()).isZero();
        } finally {
            kafka.close();
        }
    }
}
