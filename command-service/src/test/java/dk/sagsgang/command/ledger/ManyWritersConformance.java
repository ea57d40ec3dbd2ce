package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.StreamId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises to many who write at once, within a process and in two (L2 to L4). */
abstract class ManyWritersConformance extends LedgerScene {

    ManyWritersConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void get_positions_without_gaps_and_every_commit_whole() throws Exception {
        Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
        inParallel(64, writer -> {
            StreamId stream = aCase(authority, "sag-" + writer);
            long version = 0;
            for (int each = 0; each < 20; each++) {
                int size = 1 + (writer + each) % 4;
                String key = writer + "/" + each;
                acknowledged.put(key, ledger.append(commit(key, stream, version, size)));
                version += size;
            }
        });
        assertThat(acknowledged).hasSize(64 * 20);
        assertWhole(acknowledged);
    }

    @Test
    void of_one_version_have_one_winner() throws Exception {
        StreamId stream = aCase(authority, "sag");
        AtomicInteger won = new AtomicInteger();
        ConcurrentLinkedQueue<StreamMoved> lost = new ConcurrentLinkedQueue<>();
        inParallel(64, writer -> {
            try {
                ledger.append(commit("w" + writer, stream, 0, 1));
                won.incrementAndGet();
            } catch (StreamMoved moved) {
                lost.add(moved);
            }
        });
        assertThat(won).hasValue(1);
        assertThat(lost).hasSize(63).allSatisfy(moved -> {
            assertThat(moved.stream()).isEqualTo(stream);
            assertThat(moved.version()).isZero();
        });
        assertThat(ledger.head(authority)).isEqualTo(2);
    }

    @Test
    void of_one_stream_all_get_there_by_trying_again() throws Exception {
        StreamId stream = aCase(authority, "sag");
        inParallel(16, writer -> {
            for (int each = 0; each < 5; each++) {
                appendBehindTheLast(ledger, stream, writer + "/" + each);
            }
        });
        assertThat(ledger.stream(stream, 0)).hasSize(80);
        assertWhole(Map.of());
    }

    @Test
    void in_two_processes_stay_gapless_and_alone_on_every_version() throws Exception {
        Ledger other = ledgerAt(store().connectionString(), SETTINGS);
        Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
        inParallel(32, writer -> {
            Ledger mine = writer % 2 == 0 ? ledger : other;
            StreamId own = aCase(authority, "sag-" + writer);
            StreamId shared = aCase(authority, "delt-" + writer / 2);
            for (int each = 0; each < 15; each++) {
                acknowledged.put(writer + "/" + each, mine.append(commit(writer + "/" + each, own, each * 2L, 2)));
                appendBehindTheLast(mine, shared, "delt " + writer + "/" + each);
            }
        });
        assertWhole(acknowledged);
        assertThat(ledger.head(authority)).isEqualTo(1 + 32 * 15 * 3);
        assertThat(other.head(authority)).isEqualTo(ledger.head(authority));
    }
}
