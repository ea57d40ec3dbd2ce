package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitReaderTest {

    private static final AuthorityId HERNING = authority("herning");
    private static final StreamId ONE = aCase(HERNING, "1");

    private final MemoryCommitStore store = new MemoryCommitStore();
    private final Head head = new Head(store);
    private final List<Duration> pauses = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final CommitReader reader = new CommitReader(HERNING, store, head, time -> {
        pauses.add(time);
        meanwhile.run();
    });

    @Test
    void a_stream_is_not_believed_while_the_store_shows_less_than_is_known_to_be_stored() {
        store(1, commit("first", ONE, 0, 1));
        store(2, commit("second", ONE, 1, 1));
        head.read();
        store.showUpTo(1);
        assertThatThrownBy(() -> reader.byStream(ONE, 0)).isInstanceOf(LedgerUnavailable.class);
        assertThat(pauses).hasSize(3);
    }

    @Test
    void a_stream_is_looked_for_again_until_the_store_shows_what_is_known() {
        store(1, commit("first", ONE, 0, 1));
        store(2, commit("second", ONE, 1, 1));
        head.read();
        store.showUpTo(1);
        meanwhile = () -> store.showUpTo(2);
        assertThat(reader.byStream(ONE, 0)).hasSize(2);
        assertThat(pauses).hasSize(1);
    }

    @Test
    void a_stream_that_ends_in_the_last_commit_is_read_whole_however_long_it_is() {
        for (int version = 0; version < 500; version++) {
            store(version + 1, commit("commit-" + version, ONE, version, 1));
        }
        head.read();
        assertThat(reader.byStream(ONE, 0)).hasSize(500);
        assertThat(reader.byStream(ONE, 490)).hasSize(10);
        assertThat(pauses).isEmpty();
    }

    private void store(long position, Commit commit) {
        Waiting waiting = new Waiting(commit, new Basis(), 0);
        store.insert(List.of(waiting.documentAt(position)));
    }
}
