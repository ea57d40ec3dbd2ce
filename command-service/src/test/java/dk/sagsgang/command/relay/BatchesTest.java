package dk.sagsgang.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.ledger.LedgerFixtures;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.EventId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchesTest {

    @Test
    void a_batch_holds_the_greatest_number_of_events_and_no_more() {
        assertThat(sizes(events(500, 10))).containsExactly(500);
        assertThat(sizes(events(501, 10))).containsExactly(500, 1);
        assertThat(sizes(events(1_300, 10))).containsExactly(500, 500, 300);
    }

    @Test
    void a_batch_holds_sixteen_million_bytes_and_no_more() {
        assertThat(sizes(events(40, 800_000))).containsExactly(20, 20);
        assertThat(sizes(events(41, 800_000))).containsExactly(20, 20, 1);
        assertThat(sizes(events(20, 800_001))).containsExactly(19, 1);
    }

    private static List<Integer> sizes(List<RecordedEvent> events) {
        List<List<RecordedEvent>> batches = Batches.of(events, 500);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(events);
        return batches.stream().map(List::size).toList();
    }

    private static List<RecordedEvent> events(int count, int bytes) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(position -> new RecordedEvent(
                        position,
                        new EventId("e-" + position),
                        "CaseRenamed",
                        1,
                        LedgerFixtures.aCase(new AuthorityId("herning"), "sag"),
                        position - 1,
                        LedgerFixtures.RECORDED,
                        "anna",
                        "administrator",
                        "k",
                        "x",
                        new byte[0],
                        new byte[bytes]))
                .toList();
    }
}
