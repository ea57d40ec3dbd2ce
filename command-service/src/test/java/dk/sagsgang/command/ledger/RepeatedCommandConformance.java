package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.registration;
import static dk.sagsgang.command.ledger.LedgerFixtures.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises of a command that is given again (L7). */
abstract class RepeatedCommandConformance extends LedgerScene {

    RepeatedCommandConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void is_answered_from_the_ledger_as_the_first_time() {
        StreamId first = aCase(authority, "første");
        StreamId second = aCase(authority, "anden");
        Commit commit = commit("k", renamed(first, 0), renamed(second, 0), renamed(first, 1), renamed(second, 1));
        assertThat(ledger.answered(authority, commit.command())).isEmpty();
        Appended appended = ledger.append(commit);
        Answered answer = new Answered(LedgerFixtures.digest("k"), first, 1, appended.lastPosition());
        Ledger afterRestart = ledgerAt(store().connectionString(), SETTINGS);
        assertThat(afterRestart.answered(authority, new CommandKey("anna", "k")))
                .contains(answer);
        assertThatThrownBy(() -> afterRestart.append(commit("k", first, 2, 1)))
                .isInstanceOfSatisfying(
                        CommandRepeated.class,
                        repeated -> assertThat(repeated.answered()).isEqualTo(answer));
        assertThat(ledger.head(authority)).isEqualTo(appended.lastPosition());
    }

    @Test
    void at_the_same_moment_is_stored_once() throws Exception {
        Ledger other = ledgerAt(store().connectionString(), SETTINGS);
        AtomicInteger stored = new AtomicInteger();
        ConcurrentLinkedQueue<Answered> repeats = new ConcurrentLinkedQueue<>();
        inParallel(32, writer -> {
            try {
                // Each on a stream of its own: nothing but the key stands between them.
                (writer % 2 == 0 ? ledger : other).append(commit("k", aCase(authority, "sag-" + writer), 0, 2));
                stored.incrementAndGet();
            } catch (CommandRepeated repeated) {
                repeats.add(repeated.answered());
            }
        });
        assertThat(stored).hasValue(1);
        assertThat(repeats)
                .hasSize(31)
                .containsOnly(
                        ledger.answered(authority, new CommandKey("anna", "k")).orElseThrow());
    }

    @Test
    void with_another_body_shows_by_the_digest() {
        StreamId stream = aCase(authority, "sag");
        Commit commit = commit("k", stream, 0, 1);
        ledger.append(commit);
        Commit another = new Commit(
                authority,
                commit.command(),
                LedgerFixtures.digest("another body"),
                stream,
                commit.actor(),
                commit.role(),
                commit.correlationId(),
                commit.recordedAt(),
                List.of(renamed(stream, 1)));
        assertThatThrownBy(() -> ledger.append(another))
                .isInstanceOfSatisfying(
                        CommandRepeated.class,
                        repeated -> assertThat(repeated.answered().requestDigest())
                                .isEqualTo(commit.requestDigest())
                                .isNotEqualTo(another.requestDigest()));
    }

    @Test
    void at_two_authorities_is_two_commands() {
        AuthorityId neighbour = authority(authority + "-n");
        ledger.append(registration(neighbour));
        assertThat(ledger.append(commit("k", aCase(authority, "sag"), 0, 1))).isEqualTo(new Appended(2, 2));
        assertThat(ledger.append(commit("k", aCase(neighbour, "sag"), 0, 1))).isEqualTo(new Appended(2, 2));
    }
}
