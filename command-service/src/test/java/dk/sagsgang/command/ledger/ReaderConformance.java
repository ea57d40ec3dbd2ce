package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises to those who read it (L2). */
abstract class ReaderConformance extends LedgerScene {

    ReaderConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void gets_every_event_as_it_was_written_in_whole_commits() {
        StreamId stream = aCase(authority, "12/27845");
        Commit commit = commit("k", stream, 0, 3);
        ledger.append(commit);
        List<RecordedEvent> events = ledger.read(authority, 2, 1);
        assertThat(events).hasSize(3);
        RecordedEvent second = events.get(1);
        NewEvent written = commit.events().get(1);
        assertThat(second)
                .usingRecursiveComparison()
                .isEqualTo(new RecordedEvent(
                        3,
                        written.id(),
                        written.type(),
                        written.revision(),
                        stream,
                        1,
                        commit.recordedAt(),
                        commit.actor(),
                        commit.role(),
                        "k",
                        commit.correlationId(),
                        written.source(),
                        written.payload()));
        assertThat(ledger.read(authority, 5, 10)).isEmpty();
        assertThat(ledger.read(authority, 50, 10)).isEmpty();
    }

    @Test
    void may_begin_within_a_commit_and_asks_for_no_more_than_it_can_take() {
        StreamId stream = aCase(authority, "sag");
        ledger.append(commit("large", stream, 0, 700));
        ledger.append(commit("small", stream, 700, 2));
        ledger.append(commit("last", stream, 702, 2));
        assertThat(positions(ledger.read(authority, 2, 500)))
                .hasSize(700)
                .startsWith(2L)
                .endsWith(701L);
        assertThat(positions(ledger.read(authority, 600, 500)))
                .hasSize(106)
                .startsWith(600L)
                .endsWith(705L);
        assertThat(positions(ledger.read(authority, 701, 3))).containsExactly(701L, 702L, 703L);
        assertThat(positions(ledger.read(authority, 703, 2))).containsExactly(703L);
        assertThat(positions(ledger.read(authority, 705, 2))).containsExactly(705L);
        assertThat(ledger.stream(stream, 0)).hasSize(704);
        assertThat(ledger.stream(stream, 650))
                .extracting(RecordedEvent::version)
                .hasSize(54)
                .startsWith(650L)
                .endsWith(703L);
        assertThat(ledger.stream(stream, 704)).isEmpty();
    }

    @Test
    void stops_at_a_hole() {
        StreamId stream = aCase(authority, "sag");
        for (int each = 0; each < 6; each++) {
            ledger.append(commit("k" + each, stream, each * 2L, 2));
        }
        documents().deleteOne(Filters.eq("_id", 6L));
        Ledger afterRestart = ledgerAt(store().connectionString(), SETTINGS);
        assertThat(positions(afterRestart.read(authority, 1, 100))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThatThrownBy(() -> afterRestart.read(authority, 6, 100))
                .isInstanceOf(LedgerHole.class)
                .hasMessageContaining("Position 6 ");
        assertThatThrownBy(() -> afterRestart.read(authority, 7, 100)).isInstanceOf(LedgerHole.class);
        assertThatThrownBy(() -> afterRestart.stream(stream, 0)).isInstanceOf(LedgerHole.class);
        assertThat(afterRestart.head(authority)).isEqualTo(13);
    }

    @Test
    void follows_what_another_process_appends() {
        Ledger other = ledgerAt(store().connectionString(), SETTINGS);
        assertThat(other.head(authority)).isEqualTo(1);
        for (int each = 0; each < 30; each++) {
            ledger.append(commit("k" + each, aCase(authority, "sag"), each, 1));
        }
        assertThat(positions(other.read(authority, 2, 100))).hasSize(30);
        assertThat(other.head(authority)).isEqualTo(31);
    }
}
