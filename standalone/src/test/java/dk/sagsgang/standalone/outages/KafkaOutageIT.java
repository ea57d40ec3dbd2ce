package dk.sagsgang.standalone.outages;

import static dk.sagsgang.standalone.outages.Scene.CASES;
import static dk.sagsgang.standalone.outages.Scene.MIN_POSITION_TIMEOUT;
import static dk.sagsgang.standalone.outages.Scene.RECOVERED_WITHIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.stored.RecordedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class KafkaOutageIT {

    private static final String KNOWN = "29.09.00-P20-1-19";

    private Scene scene;

    @BeforeAll
    void start(@TempDir Path directory) {
        scene = Scene.running(directory);
        scene.awaitView(scene.opened(KNOWN));
    }

    @AfterEach
    void startAgain() {
        scene.startAgain();
    }

    @AfterAll
    void stop() {
        scene.close();
    }

    @Test
    void commands_are_accepted_the_lag_shows_and_everything_arrives_once_afterwards() {
        List<String> numbers = List.of("54.00.00-A00-1-20", "54.00.00-A00-2-20", "54.00.00-A00-3-20");
        scene.servers().stopKafka();
        long away = System.nanoTime();
        long last = 0;
        for (String number : numbers) {
            Answer accepted = scene.open(number, "open-" + number);
            Said.of("Kafka away: command answered %d after %s".formatted(accepted.status(), accepted.took()));
            assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
            assertThat(accepted.took()).isLessThan(Duration.ofSeconds(2));
            last = accepted.position();
        }
        assertThat(scene.ledger())
                .filteredOn(event -> numbers.contains(event.stream().name()))
                .extracting(RecordedEvent::position)
                .containsExactly(last - 2, last - 1, last);

        await().atMost(RECOVERED_WITHIN).untilAsserted(() -> {
            assertThat(relay().path("lagEvents").asLong()).isEqualTo(3);
            assertThat(relay().path("behindSeconds").asDouble()).isPositive();
            assertThat(scene.deciding().metric("sagsgang_relay_lag_events")).isEqualTo(3);
            assertThat(scene.deciding().metric("sagsgang_relay_lag_seconds")).isPositive();
        });
        Said.of("Kafka away: the lag showed after %s".formatted(Said.since(away)));
        await().atMost(RECOVERED_WITHIN).untilAsserted(() -> {
            assertThat(scene.deciding().health("relay")).isEqualTo("DOWN");
            assertThat(scene.remembering().health("kafka")).isEqualTo("DOWN");
        });
        Said.of("Kafka away: health said so on both sides after %s".formatted(Said.since(away)));
        assertThat(scene.deciding().health("ledger")).isEqualTo("UP");
        assertThat(scene.deciding().isReady()).isTrue();
        assertThat(scene.remembering().isReady())
                .as(scene.remembering().health().toString())
                .isTrue();

        for (String path : List.of(CASES + "/" + KNOWN, CASES)) {
            Answer behind = scene.remembering().get(path + "?minPosition=" + last);
            Said.of("Kafka away: minPosition answered %d after %s".formatted(behind.status(), behind.took()));
            assertThat(behind.status()).as(behind.body()).isEqualTo(503);
            assertThat(behind.reason()).isEqualTo("VIEW_BEHIND");
            assertThat(behind.retryAfter()).isEqualTo("1");
            assertThat(behind.took()).isBetween(MIN_POSITION_TIMEOUT, MIN_POSITION_TIMEOUT.plusSeconds(1));
            assertThat(scene.remembering().get(path).status()).isEqualTo(200);
        }
        assertThat(scene.history(KNOWN)).hasSize(1);

        scene.servers().startKafka();
        long back = System.nanoTime();
        scene.awaitView(last);
        Said.of("Kafka back: views are up to date after %s".formatted(Said.since(back)));
        await().atMost(RECOVERED_WITHIN).untilAsserted(() -> {
            scene.assertAllIsWell();
            assertThat(relay().path("lagEvents").asLong(-1)).isZero();
            assertThat(scene.deciding().metric("sagsgang_relay_lag_events")).isZero();
            assertThat(scene.deciding().metric("sagsgang_relay_lag_seconds")).isZero();
        });
        Said.of("Kafka back: health is clear after %s".formatted(Said.since(back)));
        scene.assertLedgerAndTopicAreOne();
        numbers.forEach(number -> assertThat(scene.history(number)).hasSize(1));
    }

    @Test
    void views_lost_while_kafka_is_away_are_excused_and_come_back_with_it() {
        long last = scene.opened("55.00.00-A00-1-20");
        scene.awaitView(last);
        scene.servers().stopKafka();
        scene.servers().stopMongo();
        scene.servers().startMongo();
        String path = CASES + "/" + KNOWN;
        await().atMost(RECOVERED_WITHIN).until(() -> {
            Answer answer = scene.remembering().get(path);
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            return answer.reason().equals("VIEW_BEHIND");
        });
        await().atMost(RECOVERED_WITHIN).until(() -> !scene.remembering().isReady());

        scene.servers().startKafka();
        long back = System.nanoTime();
        await().atMost(RECOVERED_WITHIN).until(() -> {
            Answer answer = scene.remembering().get(path);
            assertThat(answer.status()).as(answer.body()).isIn(200, 503);
            return answer.status() == 200;
        });
        scene.awaitView(last);
        Said.of("Kafka back: lost views are whole after %s".formatted(Said.since(back)));
        await().atMost(RECOVERED_WITHIN).untilAsserted(scene::assertAllIsWell);
    }

    private JsonNode relay() {
        return scene.deciding().health().at("/components/relay/details/authorities/herning");
    }
}
