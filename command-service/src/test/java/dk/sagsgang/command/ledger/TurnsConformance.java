package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.StreamId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises to several processes that write as fast as they can (L6). */
abstract class TurnsConformance extends LedgerScene {

    private static final int WRITERS = 16;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

    TurnsConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void of_two_processes_each_gets_a_fair_share() throws Exception {
        Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
        connect(ledger);
        int alone = saturate(List.of(ledger), "alone", acknowledged).get(0);
        Ledger other = ledgerAt(store().connectionString(), SETTINGS);
        connect(other);
        AtomicIntegerArray shares = saturate(List.of(ledger, other), "both", acknowledged);
        int together = shares.get(0) + shares.get(1);
        String told = "alone " + alone + " commits, of two " + shares;
        System.out.println(told + ", together " + 100 * together / Math.max(1, alone) + " % of one alone");
        assertThat(shares.get(0)).as(told).isGreaterThan(together / 4);
        assertThat(shares.get(1)).as(told).isGreaterThan(together / 4);
        assertWhole(acknowledged);
    }

    @Test
    void a_process_that_writes_now_and_then_gets_through_beside_one_that_never_stops() throws Exception {
        Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
        Ledger seldom = ledgerAt(store().connectionString(), SETTINGS);
        connect(ledger);
        connect(seldom);
        inParallel(2, side -> {
            if (side == 0) {
                saturate(List.of(ledger), "never stops", acknowledged);
            } else {
                for (int each = 0; each < 10; each++) {
                    String key = "seldom " + each;
                    acknowledged.put(key, seldom.append(commit(key, aCase(authority, "sjælden"), each, 1)));
                }
            }
        });
        assertThat(seldom.stream(aCase(authority, "sjælden"), 0)).hasSize(10);
        assertWhole(acknowledged);
    }

    /** Opens the connections before the machine is busy, since opening one has half a second and no more here. */
    private void connect(Ledger by) throws Exception {
        inParallel(WRITERS, writer -> by.head(authority));
    }

    private AtomicIntegerArray saturate(List<Ledger> ledgers, String name, Map<String, Appended> acknowledged)
            throws Exception {
        AtomicIntegerArray shares = new AtomicIntegerArray(ledgers.size());
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        inParallel(WRITERS * ledgers.size(), writer -> {
            int side = writer % ledgers.size();
            StreamId stream = aCase(authority, name + " " + writer);
            for (int version = 0; System.nanoTime() < end; version++) {
                String key = name + " " + writer + "/" + version;
                acknowledged.put(key, ledgers.get(side).append(commit(key, stream, version, 1)));
                shares.incrementAndGet(side);
            }
        });
        return shares;
    }
}
