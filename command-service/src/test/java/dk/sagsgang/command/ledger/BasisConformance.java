package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.stored.StreamId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises of a commit that names what it is based on: it is stored upon exactly that, or refused. */
abstract class BasisConformance extends LedgerScene {

    BasisConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void is_outdated_by_what_another_process_wrote_to_a_stream_that_was_only_read() {
        StreamId read = aCase(authority, "læst");
        StreamId written = aCase(authority, "skrevet");
        Ledger other = ledgerAt(store().connectionString(), SETTINGS);
        Basis basis = reading(other, read, written);
        ledger.append(commit("meanwhile", read, 0, 2));
        assertThat(other.holds(authority, basis)).isFalse();
        assertThatThrownBy(() -> other.append(commit("k", written, 0, 1), basis))
                .isInstanceOfSatisfying(StreamMoved.class, moved -> {
                    assertThat(moved.stream()).isEqualTo(read);
                    assertThat(moved.version()).isZero();
                });
        assertThat(ledger.stream(written, 0)).isEmpty();
        Basis anew = reading(other, read, written);
        assertThat(other.holds(authority, anew)).isTrue();
        assertThat(other.append(commit("k", written, 0, 1), anew)).isEqualTo(new Appended(4, 4));
    }

    @Test
    void is_not_outdated_by_what_others_wrote_elsewhere() {
        Ledger other = ledgerAt(store().connectionString(), SETTINGS);
        Basis basis = reading(other, aCase(authority, "læst"), aCase(authority, "skrevet"));
        ledger.append(commit("meanwhile", aCase(authority, "uvedkommende"), 0, 2));
        assertThat(other.append(commit("k", aCase(authority, "skrevet"), 0, 1), basis))
                .isEqualTo(new Appended(4, 4));
    }

    @Test
    void does_not_hide_that_the_command_was_stored_already() {
        StreamId stream = aCase(authority, "sag");
        Basis before = reading(ledger, stream);
        ledger.append(commit("k", stream, 0, 1), before);
        assertThatThrownBy(() -> ledger.append(commit("k", stream, 0, 1), before))
                .isInstanceOf(CommandRepeated.class);
    }

    /** Each of two rules that read both streams and write to one would be kept alone; only the reading keeps both. */
    @Test
    void keeps_a_limit_over_two_streams_whoever_writes_to_either() throws Exception {
        int limit = 60;
        Ledger other = ledgerAt(store().connectionString(), SETTINGS);
        List<StreamId> streams = List.of(aCase(authority, "den ene"), aCase(authority, "den anden"));
        inParallel(16, writer -> {
            Ledger mine = writer % 2 == 0 ? ledger : other;
            for (int attempt = 0; ; attempt++) {
                long position = mine.headOf(authority).known();
                int first = mine.stream(streams.get(0), 0).size();
                int second = mine.stream(streams.get(1), 0).size();
                Basis basis = new Basis();
                basis.add(streams.get(0), first - 1L, position);
                basis.add(streams.get(1), second - 1L, position);
                if (first + second >= limit && mine.holds(authority, basis)) {
                    return;
                }
                boolean toFirst = ThreadLocalRandom.current().nextBoolean();
                NewEvent event = renamed(streams.get(toFirst ? 0 : 1), toFirst ? first : second);
                if (first + second < limit) {
                    tryTo(mine, commit(writer + "/" + attempt, event), basis);
                }
            }
        });
        assertThat(ledger.stream(streams.get(0), 0).size()
                        + ledger.stream(streams.get(1), 0).size())
                .isEqualTo(limit);
        assertWhole(Map.of());
    }

    private static void tryTo(Ledger mine, Commit commit, Basis basis) {
        try {
            mine.append(commit, basis);
        } catch (StreamMoved moved) {
            // Somebody was quicker; the caller looks again.
        }
    }

    static Basis reading(Ledger ledger, StreamId... streams) {
        Basis basis = new Basis();
        for (StreamId stream : streams) {
            long position = ledger.headOf(stream.authority()).known();
            basis.add(stream, ledger.stream(stream, 0).size() - 1L, position);
        }
        return basis;
    }
}
