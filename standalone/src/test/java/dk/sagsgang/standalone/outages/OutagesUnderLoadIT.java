package dk.sagsgang.standalone.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.standalone.outages.Load.Order;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(240)
class OutagesUnderLoadIT {

    private static final int CALLERS = 4;
    /** So many more commands show that things run again. */
    private static final int A_WHILE = 100;

    /** Also a command that was on its way into the store when it stopped; on a quiet machine it takes 5 s at most. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(8);

    @Test
    void what_was_acknowledged_is_everywhere_once_and_what_was_not_at_most_once(@TempDir Path directory) {
        try (Scene scene = Scene.running(directory)) {
            scene.established(Load.COMMITTEE);
            long began = System.nanoTime();
            Load load = new Load(scene, CALLERS);
            try (load) {
                stopAndStartInTurn(scene.servers(), load);
            }
            Said.of("Load: %d commands accepted, %d refused, %d given up in %s; longest answer %s"
                    .formatted(
                            load.accepted().size(),
                            load.refusals().size(),
                            load.abandoned().size(),
                            Said.since(began),
                            load.longestAnswer()));
            assertThat(load.refusals()).isNotEmpty().allSatisfy(answer -> {
                assertThat(answer.reason()).isEqualTo("LEDGER_UNAVAILABLE");
                assertThat(answer.retryAfter()).isNotEmpty();
            });
            assertThat(load.longestAnswer()).isLessThan(ANSWERED_WITHIN);

            List<RecordedEvent> ledger = scene.ledger();
            long ended = System.nanoTime();
            scene.awaitView(ledger.getLast().position());
            Said.of("Load: views are up to date %s after its end".formatted(Said.since(ended)));
            scene.assertLedgerAndTopicAreOne();
            assertEachCommandIsThereOnce(load, ledger);
            assertHistoriesAreTheLedgers(scene, ledger);
            await().atMost(Scene.RECOVERED_WITHIN).untilAsserted(scene::assertAllIsWell);
        }
    }

    private static void stopAndStartInTurn(Servers servers, Load load) {
        load.awaitAccepted(A_WHILE);
        servers.stopMongo();
        load.awaitEachRefused();
        servers.startMongo();
        load.awaitAccepted(A_WHILE);
        servers.stopKafka();
        load.awaitAccepted(A_WHILE);
        servers.startKafka();
        load.awaitAccepted(A_WHILE);
        servers.stopKafka();
        servers.stopMongo();
        load.awaitEachRefused();
        servers.startMongo();
        load.awaitAccepted(A_WHILE);
        servers.stopMongo();
        servers.startKafka();
        servers.startMongo();
        load.awaitAccepted(A_WHILE);
    }

    private static void assertEachCommandIsThereOnce(Load load, List<RecordedEvent> ledger) {
        Map<String, List<Long>> positions = ledger.stream()
                .collect(Collectors.groupingBy(
                        RecordedEvent::commandId, Collectors.mapping(RecordedEvent::position, Collectors.toList())));
        for (Order order : load.accepted()) {
            List<Long> recorded = positions.getOrDefault(order.key(), List.of());
            assertThat(recorded).as(order.toString()).hasSize(order.what().events());
            assertThat(recorded.getLast()).as(order.toString()).isEqualTo(order.position());
        }
        for (String key : load.abandoned()) {
            int whole = key.startsWith("place-") ? 2 : 1;
            assertThat(positions.getOrDefault(key, List.of()).size()).as(key).isIn(0, whole);
        }
    }

    private static void assertHistoriesAreTheLedgers(Scene scene, List<RecordedEvent> ledger) {
        Map<String, List<Long>> byCase = ledger.stream()
                .filter(event -> event.stream().kind() == StreamId.Kind.CASE)
                .collect(Collectors.groupingBy(
                        event -> Objects.requireNonNull(event.stream().name()),
                        Collectors.mapping(RecordedEvent::position, Collectors.toList())));
        byCase.forEach((number, positions) ->
                assertThat(scene.history(number)).as(number).isEqualTo(positions));
    }
}
