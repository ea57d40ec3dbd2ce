package dk.sagsgang.benchmarks.floors;

import static dk.sagsgang.benchmarks.kernel.Measurement.EVENTS_A_SECOND;

import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.mix.Commits;
import dk.sagsgang.benchmarks.mix.RecordedEvents;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.benchmarks.scenes.Store;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;

/** What everything else is held against, measured for itself. */
public final class FloorsHarness implements Harness {

    private static final int RECORDS = 200_000;

    @Override
    public String name() {
        return "floors";
    }

    @Override
    public String title() {
        return "Floors of the machine";
    }

    @Override
    public String method() {
        return "What the disk, the embedded store with its journal and the embedded broker do without the ledger and the"
                + " relay. Documents and records hold one event each, in the form that the ledger and the relay give"
                + " them. Store, broker and clients share one JVM.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        Commits commits = new Commits(new AuthorityId("floor"));
        try (Store store = new Store(plan.directory().resolve("store"));
                Broker broker = new Broker(plan.directory().resolve("broker"));
                RawProducer producer = new RawProducer(broker, RecordedEvents.made(plan.count(RECORDS), 1, commits))) {
            return new Findings(
                    Rounds.interleaved(
                            plan,
                            List.of(
                                    Measurement.floor("fsync", Disk.WHAT, "forces/s", new Disk(plan.directory())),
                                    Measurement.floor(
                                            "insertOne-1",
                                            "insertOne, 1 caller",
                                            EVENTS_A_SECOND,
                                            new Inserts(store, 1, 1)),
                                    Measurement.floor(
                                            "insertOne-64",
                                            "insertOne, 64 callers",
                                            EVENTS_A_SECOND,
                                            new Inserts(store, 64, 1)),
                                    Measurement.floor(
                                            "insertMany-100",
                                            "ordered insertMany(100), 1 caller",
                                            EVENTS_A_SECOND,
                                            new Inserts(store, 1, 100)),
                                    Measurement.floor("producer", RawProducer.WHAT, EVENTS_A_SECOND, producer))),
                    List.of(),
                    List.of());
        }
    }
}
