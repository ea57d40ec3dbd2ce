package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises to those who follow close behind the writer: the same as to everybody. */
abstract class TailConformance extends LedgerScene {

    TailConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void is_read_as_the_store_has_it_with_other_processes_commits_between() {
        Ledger other = ledgerAt(store().connectionString(), SETTINGS);
        int version = 0;
        for (int each = 0; each < 12; each++) {
            Ledger writer = each % 4 == 3 ? other : ledger;
            writer.append(commit("k" + each, aCase(authority, "sag"), version, 1 + each % 3));
            version += 1 + each % 3;
        }
        Ledger afterRestart = ledgerAt(store().connectionString(), SETTINGS);
        List<RecordedEvent> stored = all(afterRestart);
        assertThat(stored).hasSize(1 + version);
        for (Ledger each : List.of(ledger, other)) {
            assertThat(all(each)).usingRecursiveComparison().isEqualTo(stored);
            for (int from = 1; from <= stored.size() + 1; from++) {
                List<Long> expected = positions(afterRestart.read(authority, from, 4));
                List<Long> read = positions(each.read(authority, from, 4));
                assertThat(expected).as("from %d", from).startsWith(read.toArray(Long[]::new));
                assertThat(read.isEmpty()).as("from %d", from).isEqualTo(expected.isEmpty());
            }
        }
    }

    private List<RecordedEvent> all(Ledger reader) {
        List<RecordedEvent> all = new ArrayList<>();
        for (List<RecordedEvent> some = reader.read(authority, 1, 5);
                !some.isEmpty();
                some = reader.read(authority, 1 + all.size(), 5)) {
            all.addAll(some);
        }
        return all;
    }
}
