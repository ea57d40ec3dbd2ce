package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed again and again while callers give commands. {@code -Dsagsgang.kills=100} is the long run, and
 * {@code -Dsagsgang.kills.seed=} repeats the moments at which it was killed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillsUnderLoadIT {

    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final int KILLS = Integer.getInteger("sagsgang.kills", 5);
    private static final int CALLERS = 8;
    /** So many commands are answered between a start and the kill, at least and at most. */
    private static final int FEWEST = 1;

    private static final int MOST = 400;

    @Test
    void nothing_acknowledged_is_lost_doubled_or_torn_on_ledger_or_topic(@TempDir Path data) {
        long seed = Long.getLong("sagsgang.kills.seed", System.nanoTime());
        System.out.printf("Kills: %d with -Dsagsgang.kills.seed=%d%n", KILLS, seed);
        Random random = new Random(seed);
        KilledCallers callers = new KilledCallers(CALLERS);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (Program program = Program.up(data)) {
                callers.callUntilKilled(program, random.nextInt(FEWEST, MOST));
            }
        }
        try (Program restarted = Program.up(data)) {
            callers.settle(restarted);
            restarted.stop();
        }

        List<RecordedEvent> ledger = Kept.ledger(data, HERNING);
        System.out.printf(
                "Kills: %d commands acknowledged, %d of them after a kill had left them unclear, %d events%n",
                callers.acknowledged().size(), callers.unclear(), ledger.size());
        assertThat(ledger)
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ledger.size()).boxed().toList());
        assertEachCommandIsThereOnce(callers, ledger);
        assertThat(Kept.topic(data, HERNING))
                .extracting(RecordedEvent::position, RecordedEvent::leafHash)
                .containsExactlyElementsOf(ledger.stream()
                        .map(event -> tuple(event.position(), event.leafHash()))
                        .toList());
    }

    private static void assertEachCommandIsThereOnce(KilledCallers callers, List<RecordedEvent> ledger) {
        Map<String, List<Long>> positions = ledger.stream()
                .collect(Collectors.groupingBy(
                        RecordedEvent::commandId, Collectors.mapping(RecordedEvent::position, Collectors.toList())));
        callers.acknowledged().forEach((key, acknowledged) -> {
            List<Long> recorded = positions.getOrDefault(key, List.of());
            assertThat(recorded).as(key).hasSize(KilledCallers.events(key));
            assertThat(recorded.getLast()).as(key).isEqualTo(acknowledged);
        });
    }
}
