package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.values.AuthorityId;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises to those who want to be woken. */
abstract class ListenerConformance extends LedgerScene {

    ListenerConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void is_told_after_an_append_until_it_is_closed() {
        Ledger fresh = ledgerAt(store().connectionString(), SETTINGS);
        ConcurrentLinkedQueue<AuthorityId> told = new ConcurrentLinkedQueue<>();
        Ledger.Listening failing = fresh.onAppend(each -> {
            throw new IllegalStateException("A listener that fails does no harm.");
        });
        Ledger.Listening listening = fresh.onAppend(told::add);
        fresh.append(commit("one", aCase(authority, "sag"), 0, 1));
        patiently().untilAsserted(() -> assertThat(told).containsExactly(authority));
        listening.close();
        failing.close();
        fresh.append(commit("two", aCase(authority, "sag"), 1, 1));
        fresh.close();
        assertThat(told).hasSize(1);
    }

    @Test
    void does_not_outlive_the_ledger_and_neither_does_an_append() {
        ledger.close();
        assertThatThrownBy(() -> ledger.append(commit("one", aCase(authority, "sag"), 0, 1)))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("closed");
    }
}
