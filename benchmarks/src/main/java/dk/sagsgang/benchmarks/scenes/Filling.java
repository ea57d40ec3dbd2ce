package dk.sagsgang.benchmarks.scenes;

import dk.sagsgang.benchmarks.mix.Commits;
import dk.sagsgang.command.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Fills a ledger as fast as it takes commits, from many callers at once. */
public final class Filling {

    private static final int CALLERS = 256;

    private Filling() {}

    /** Appends until the ledger holds at least so many events; the authority is registered where it is new. */
    public static void upTo(long events, int perCommit, Ledger ledger, Commits commits) throws Exception {
        if (!ledger.knows(commits.authority())) {
            ledger.append(commits.registration());
        }
        AtomicLong missing = new AtomicLong(events - ledger.head(commits.authority()));
        List<Future<?>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.add(threads.submit(() -> {
                    while (missing.getAndAdd(-perCommit) > 0) {
                        ledger.append(commits.next(perCommit));
                    }
                }));
            }
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
    }
}
