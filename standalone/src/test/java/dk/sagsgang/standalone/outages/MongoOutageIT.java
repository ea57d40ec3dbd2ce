package dk.sagsgang.standalone.outages;

import static dk.sagsgang.standalone.outages.Scene.API;
import static dk.sagsgang.standalone.outages.Scene.CASES;
import static dk.sagsgang.standalone.outages.Scene.RECOVERED_WITHIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class MongoOutageIT {

    /** A caller who is told nothing for longer gives up. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(5);

    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final String KNOWN = "29.09.00-P20-1-19";

    private Scene scene;
    private long last;

    @BeforeAll
    void start(@TempDir Path directory) {
        scene = Scene.running(directory);
        scene.established("FOU");
        last = scene.opened(KNOWN);
        scene.awaitView(last);
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
    void a_command_is_answered_503_and_recorded_once_when_it_is_sent_again_with_its_key() {
        String number = "27.00.00-P08-1-19";
        scene.servers().stopMongo();
        for (int attempt = 0; attempt < 3; attempt++) {
            Answer refused = scene.open(number, "during");
            Said.of("MongoDB away: command answered %d after %s".formatted(refused.status(), refused.took()));
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.reason()).isEqualTo("LEDGER_UNAVAILABLE");
            assertThat(refused.retryAfter()).matches("[1-9]\\d?");
            assertThat(refused.took()).isLessThan(TOLD_WITHIN);
        }

        scene.servers().startMongo();
        long back = System.nanoTime();
        await().atMost(RECOVERED_WITHIN).until(() -> {
            Answer answer = scene.open(number, "during");
            assertThat(answer.status()).as(answer.body()).isIn(201, 503);
            return answer.status() == 201;
        });
        Said.of("MongoDB back: command accepted after %s".formatted(Said.since(back)));

        Answer again = scene.open(number, "during");
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        scene.awaitView(again.position());
        assertThat(scene.history(number)).containsExactly(again.position());
        scene.assertLedgerAndTopicAreOne();
        assertThat(scene.ledger())
                .filteredOn(event -> event.commandId().equals("during"))
                .hasSize(1);
    }

    @Test
    void reads_of_the_store_are_answered_503_and_lists_from_memory() {
        scene.servers().stopMongo();
        for (String path : List.of(CASES + "/" + KNOWN, CASES + "/" + KNOWN + "/history", API, "/api/v1/authorities")) {
            Answer refused = scene.remembering().get(path);
            Said.of("MongoDB away: %s answered %d after %s".formatted(path, refused.status(), refused.took()));
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.reason()).isEqualTo("VIEW_STORE_AWAY");
            assertThat(refused.retryAfter()).isEqualTo("1");
            assertThat(refused.took()).isLessThan(TOLD_WITHIN);
        }
        Answer list = scene.remembering().get(CASES + "?q=" + KNOWN);
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        assertThat(list.json().path("items")).hasSize(1);

        scene.servers().startMongo();
        long back = System.nanoTime();
        assertNothingIsDeniedUntilItIsBack();
        Said.of("MongoDB back: views are whole again after %s".formatted(Said.since(back)));
    }

    @Test
    void a_store_that_is_back_empty_before_anybody_noticed_denies_nothing() {
        for (int round = 0; round < 3; round++) {
            scene.servers().stopMongo();
            scene.servers().startMongo();
            assertNothingIsDeniedUntilItIsBack();
        }
    }

    @Test
    void health_names_the_store_on_both_sides_and_clears_by_itself() {
        scene.servers().stopMongo();
        await().atMost(RECOVERED_WITHIN).untilAsserted(() -> {
            assertThat(scene.deciding().health("ledger")).isEqualTo("DOWN");
            assertThat(scene.remembering().health("viewStore")).isEqualTo("DOWN");
        });
        assertThat(scene.deciding().isReady()).isFalse();
        assertThat(scene.remembering().isReady()).isFalse();
        assertThat(scene.deciding().isAlive()).isTrue();
        assertThat(scene.remembering().isAlive()).isTrue();
        assertThat(scene.deciding().health("relay")).isEqualTo("UP");
        assertThat(scene.remembering().health("kafka")).isEqualTo("UP");

        scene.servers().startMongo();
        await().atMost(RECOVERED_WITHIN).untilAsserted(scene::assertAllIsWell);
    }

    /**
     * Asks without a pause, from the store's first moment until the views have been whole for a moment: every answer is
     * the whole truth or an excuse.
     */
    private void assertNothingIsDeniedUntilItIsBack() {
        long deadline = System.nanoTime() + RECOVERED_WITHIN.toNanos();
        long wholeSince = System.nanoTime();
        while (System.nanoTime() - wholeSince < MOMENT.toNanos()) {
            assertThat(System.nanoTime() - deadline).as("the views came back").isNegative();
            Answer one = scene.remembering().get(CASES + "/" + KNOWN);
            Answer history = scene.remembering().get(CASES + "/" + KNOWN + "/history?minPosition=" + last);
            Answer list = scene.remembering().get(CASES + "?minPosition=" + last + "&q=" + KNOWN);
            Answer authority = scene.remembering().get(API);
            Answer committees = scene.remembering().get(API + "/committees?minPosition=" + last);
            Answer authorities = scene.remembering().get("/api/v1/authorities");
            for (Answer answer : List.of(one, history, list, authority, committees, authorities)) {
                assertThat(answer.status()).as(answer.body()).isIn(200, 503);
                if (answer.status() == 503) {
                    wholeSince = System.nanoTime();
                }
            }
            for (Answer answer : List.of(history, list, committees, authorities)) {
                if (answer.status() == 200) {
                    assertThat(answer.json().path("items")).as(answer.body()).hasSize(1);
                }
            }
        }
        await().atMost(RECOVERED_WITHIN).untilAsserted(scene::assertAllIsWell);
    }
}
