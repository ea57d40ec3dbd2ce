package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.command.ledger.UnreliableProxy.Fate;
import dk.sagsgang.events.stored.StreamId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises when requests and answers are lost or late (L5). */
abstract class FailingNetworkConformance extends LedgerScene {

    FailingNetworkConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void neither_loses_nor_doubles_what_was_acknowledged() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Fate> fates = List.of(Fate.ANSWERED, Fate.REQUEST_LOST, Fate.ANSWER_LOST, Fate.REQUEST_LATE);
        UnreliableProxy proxy = proxy();
        Ledger behind = ledgerAt(proxy.connectionString(), SETTINGS);
        proxy.everyInsert(() -> {
            // A late one comes while its commits are being sent anew.
            proxy.deliverLate();
            return fates.get(random.nextInt(fates.size()));
        });
        Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
        inParallel(8, writer -> {
            for (int each = 0; each < 12; each++) {
                String key = writer + "/" + each;
                // Two processes at once, one of them on the bad line.
                acknowledged.put(key, behind.append(commit(key, aCase(authority, "sag-" + writer), each * 2L, 2)));
                ledger.append(commit("good " + key, aCase(authority, "god-" + writer), each, 1));
            }
        });
        assertThat(acknowledged).as("seed %d", seed).hasSize(8 * 12);
        assertWhole(acknowledged);
    }

    @Test
    void leaves_nothing_to_guess_when_the_answer_is_lost() throws Exception {
        UnreliableProxy proxy = proxy();
        Ledger behind = ledgerAt(proxy.connectionString(), SETTINGS);
        StreamId stream = aCase(authority, "sag");
        behind.append(commit("before", stream, 0, 1));
        AtomicBoolean first = new AtomicBoolean(true);
        proxy.everyInsert(() -> first.getAndSet(false) ? Fate.ANSWER_LOST : Fate.ANSWERED);
        assertThat(behind.append(commit("k", stream, 1, 3))).isEqualTo(new Appended(3, 5));
        assertThat(ledger.stream(stream, 0)).hasSize(4);
    }

    @Test
    void that_delivers_after_all_hope_was_given_up_still_stores_once() throws Exception {
        UnreliableProxy proxy = proxy();
        LedgerSettings impatient = new LedgerSettings(Duration.ofSeconds(1), Duration.ofMillis(200));
        Ledger behind = ledgerAt(proxy.connectionString(), impatient);
        StreamId stream = aCase(authority, "sag");
        insisting(behind, commit("before", stream, 0, 1), new AtomicInteger());
        proxy.everyInsert(() -> Fate.REQUEST_LATE);
        assertThatThrownBy(() -> behind.append(commit("k", stream, 1, 2))).isInstanceOf(LedgerUnavailable.class);
        assertThat(ledger.answered(authority, new CommandKey("anna", "k"))).isEmpty();
        proxy.everyInsert(() -> Fate.ANSWERED);
        proxy.deliverLate();
        patiently()
                .until(() ->
                        ledger.answered(authority, new CommandKey("anna", "k")).isPresent());
        assertThatThrownBy(() -> ledger.append(commit("k", stream, 1, 2))).isInstanceOf(CommandRepeated.class);
        assertThat(ledger.append(commit("next", stream, 3, 1))).isEqualTo(new Appended(5, 5));
        assertWhole(Map.of());
    }
}
