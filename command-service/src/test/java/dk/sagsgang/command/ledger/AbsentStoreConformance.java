package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.sagsgang.events.stored.StreamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the ledger promises while its store is away, and when it comes back (L5). */
abstract class AbsentStoreConformance extends LedgerScene {

    AbsentStoreConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void is_told_within_the_time_that_was_set() throws Exception {
        UnreliableProxy proxy = proxy();
        LedgerSettings impatient = new LedgerSettings(Duration.ofMillis(300), Duration.ofMillis(500));
        Ledger behind = ledgerAt(proxy.connectionString(), impatient);
        insisting(behind, commit("before", aCase(authority, "sag"), 0, 1), new AtomicInteger());
        proxy.close();
        long began = System.nanoTime();
        assertThatThrownBy(() -> behind.append(commit("k", aCase(authority, "sag"), 1, 1)))
                .isInstanceOf(LedgerUnavailable.class)
                .hasCauseInstanceOf(RuntimeException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThatThrownBy(() -> behind.read(authority, 1, 10)).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(behind::authorities).isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void and_comes_back_has_lost_and_doubled_nothing() throws Exception {
        assumeTrue(store().restarts(), "Skipped: this store is not ours to stop.");
        LedgerSettings impatient = new LedgerSettings(Duration.ofMillis(200), Duration.ofMillis(200));
        Ledger hasty = ledgerAt(store().connectionString(), impatient);
        Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger unavailable = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int each = 0; each < 16; each++) {
                int writer = each;
                running.add(writers.submit(() -> {
                    StreamId stream = aCase(authority, "sag-" + writer);
                    for (int version = 0; !stop.get(); version++) {
                        String key = writer + "/" + version;
                        acknowledged.put(key, insisting(hasty, commit(key, stream, version, 1), unavailable));
                    }
                    return null;
                }));
            }
            for (int times = 0; times < 2; times++) {
                int before = acknowledged.size();
                int failedBefore = unavailable.get();
                patiently().until(() -> acknowledged.size() > before + 200);
                store().stop();
                patiently().until(() -> unavailable.get() > failedBefore);
                store().start();
            }
            int before = acknowledged.size();
            patiently().until(() -> acknowledged.size() > before + 200);
            stop.set(true);
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertWhole(acknowledged);
    }
}
