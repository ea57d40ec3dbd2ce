package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.command.ledger.UnreliableProxy.Fate;
import dk.sagsgang.events.stored.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises of commits that were sent together (L4). */
abstract class GroupConformance extends LedgerScene {

    GroupConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void loses_no_more_than_the_commit_that_is_refused() throws Exception {
        UnreliableProxy proxy = proxy();
        Ledger behind = ledgerAt(proxy.connectionString(), SETTINGS);
        StreamId stream = aCase(authority, "sag");
        behind.append(commit("before", stream, 0, 1));
        proxy.everyInsert(() -> Fate.HELD);
        List<Future<Appended>> appends = new ArrayList<>();
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            appends.add(appendAndWait(callers, behind, commit("opens the group", aCase(authority, "x"), 0, 1)));
            patiently().until(() -> proxy.inserts() == 2);
            appends.add(appendAndWait(callers, behind, commit("one", aCase(authority, "1"), 0, 3)));
            appends.add(appendAndWait(
                    callers, behind, commit("stale", renamed(aCase(authority, "y"), 0), renamed(stream, 0))));
            appends.add(appendAndWait(callers, behind, commit("two", aCase(authority, "2"), 0, 2)));
            appends.add(appendAndWait(callers, behind, commit("opens the group", aCase(authority, "z"), 0, 1)));
            appends.add(appendAndWait(callers, behind, commit("three", aCase(authority, "3"), 0, 1)));
            proxy.everyInsert(() -> Fate.ANSWERED);
            proxy.deliverLate();
        }
        assertThat(appends.get(0).get()).isEqualTo(new Appended(3, 3));
        assertThat(appends.get(1).get()).isEqualTo(new Appended(4, 6));
        assertThatThrownBy(() -> appends.get(2).get()).hasCauseInstanceOf(StreamMoved.class);
        assertThat(appends.get(3).get()).isEqualTo(new Appended(7, 8));
        assertThatThrownBy(() -> appends.get(4).get()).hasCauseInstanceOf(CommandRepeated.class);
        assertThat(appends.get(5).get()).isEqualTo(new Appended(9, 9));
        assertThat(proxy.inserts())
                .as("before, the opening one, the group, and what was left of it")
                .isEqualTo(4);
        assertWhole(Map.of());
    }
}
