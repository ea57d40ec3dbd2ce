package dk.sagsgang.benchmarks.recovery;

import static dk.sagsgang.benchmarks.kernel.Measurement.EVENTS_A_SECOND;

import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.mix.Commits;
import dk.sagsgang.benchmarks.scenes.Filling;
import dk.sagsgang.benchmarks.scenes.Store;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.events.values.AuthorityId;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the embedded store takes to start on what it has journaled, and what it holds in memory then. */
public final class RecoveryHarness implements Harness {

    private static final int FEW = 100_000;
    private static final int MANY = 1_000_000;

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String title() {
        return "The start of the embedded store";
    }

    @Override
    public String method() {
        return "A journal of commits of one event each, made by 256 callers through the ledger, so that a record of the"
                + " journal is a group as it is under load. From the call of start until the port is open; the floor"
                + " reads the same files and takes their checksum. The journal was read before and is in the page cache."
                + " Heap is what is reachable after a collection, less what was before the start.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        List<Row> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int full : List.of(FEW, MANY)) {
            Path journal = plan.directory().resolve("journal-" + full);
            int events = plan.count(full);
            fill(journal, events);
            rows.addAll(rows(plan, full, journal));
            notes.add(String.format(
                    Locale.ROOT, "%,d events make a journal of %,d MB.", events, JournalBytes.read(journal) >> 20));
        }
        return new Findings(rows, List.of(), notes);
    }

    private static void fill(Path journal, int events) throws Exception {
        try (Store store = new Store(journal);
                Ledger ledger = store.ledger()) {
            Filling.upTo(events, 1, ledger, commits());
        }
    }

    private static List<Row> rows(Plan plan, int full, Path journal) throws Exception {
        String size = String.format(Locale.ROOT, "%,d events", full);
        int events = plan.count(full);
        Measurement reading = Measurement.floor(
                "read-" + full, "reading and checking the bytes of " + size, EVENTS_A_SECOND, time -> {
                    long began = System.nanoTime();
                    JournalBytes.read(journal);
                    return Sample.rate(events, System.nanoTime() - began, null);
                });
        List<Sample> heaps = new ArrayList<>();
        Measurement starting =
                new Measurement("start-" + full, "start on " + size, EVENTS_A_SECOND, reading.name(), time -> {
                    long before = reachable();
                    long began = System.nanoTime();
                    try (Store store = new Store(journal)) {
                        long took = System.nanoTime() - began;
                        heaps.add(new Sample((reachable() - before) / (double) (1 << 20), events, null));
                        verify(store, events);
                        return Sample.rate(events, took, null);
                    }
                });
        List<Row> rows = new ArrayList<>(Rounds.interleaved(plan, List.of(reading, starting)));
        // The first is the warm-up's.
        List<Sample> counted = heaps.subList(1, heaps.size());
        rows.add(new Row("heap-" + full, "heap after a start on " + size, "MB", null, counted));
        return rows;
    }

    private static void verify(Store store, int events) {
        try (Ledger ledger = store.ledger()) {
            long head = ledger.head(commits().authority());
            if (head < events) {
                throw new IllegalStateException("Of " + events + " events " + head + " are there after the start.");
            }
        }
    }

    private static Commits commits() {
        return new Commits(new AuthorityId("long"));
    }

    private static long reachable() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
