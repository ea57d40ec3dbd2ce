package dk.sagsgang.standalone.outages;

import static dk.sagsgang.standalone.outages.Scene.CASES;
import static dk.sagsgang.standalone.outages.Scene.RECOVERED_WITHIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class ColdStartIT {

    private static final String NUMBER = "29.09.00-P20-1-19";

    @Test
    void services_that_start_before_their_servers_answer_503_until_these_are_there(@TempDir Path directory) {
        try (Scene scene = Scene.withoutServers(directory)) {
            for (Answer early : List.of(
                    scene.open(NUMBER, "early"),
                    scene.remembering().get(CASES + "/" + NUMBER),
                    scene.remembering().get(CASES))) {
                assertThat(early.status()).as(early.body()).isEqualTo(503);
                assertThat(early.retryAfter()).matches("[1-9]\\d?");
                assertThat(early.took()).isLessThan(Duration.ofSeconds(5));
            }
            assertThat(scene.deciding().health("ledger")).isEqualTo("DOWN");
            assertThat(scene.remembering().health("viewStore")).isEqualTo("DOWN");
            assertThat(scene.remembering().health("kafka")).isEqualTo("DOWN");
            for (Side side : List.of(scene.deciding(), scene.remembering())) {
                assertThat(side.isAlive()).isTrue();
                assertThat(side.isReady()).isFalse();
            }

            scene.servers().startMongo();
            await().atMost(RECOVERED_WITHIN).until(() -> scene.deciding().isReady());
            assertThat(scene.open(NUMBER, "early").reason()).isEqualTo("AUTHORITY_UNKNOWN");
            assertThat(scene.remembering().get(CASES + "/" + NUMBER).status())
                    .as("nobody can say yet what does not exist")
                    .isEqualTo(503);

            scene.servers().startKafka();
            long there = System.nanoTime();
            scene.register();
            Said.of("Servers there: all is well after %s".formatted(Said.since(there)));
            scene.awaitView(scene.opened(NUMBER));
            assertThat(scene.history(NUMBER)).hasSize(1);
            scene.assertLedgerAndTopicAreOne();
        }
    }
}
