package dk.sagsgang.benchmarks.seal;

import static dk.sagsgang.benchmarks.kernel.Measurement.EVENTS_A_SECOND;

import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.benchmarks.scenes.Store;
import java.util.List;

/** Whether the sealer keeps up with the fastest append, and how far its last checkpoint lies behind. */
public final class SealHarness implements Harness {

    private static final int EVENTS = 100_000;
    private static final String APPEND = "append";
    private static final String MILLIS = "ms (p99)";

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public String title() {
        return "The sealer";
    }

    @Override
    public String method() {
        return "Each round a new authority on the embedded store, filled with commits of one event each from 256 callers,"
                + " as fast as the ledger takes them and with the disk before every answer. Then a sealer is started on it"
                + " and is measured until all of it is in a signed checkpoint. And once more with the sealer running"
                + " during the append: again and again, how long it takes until all that is stored at a moment is in a"
                + " checkpoint."
                + " Tiles and checkpoints are stored as durably as events. All in one JVM, with the broker that gets the"
                + " checkpoints.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        try (Broker broker = new Broker(plan.directory().resolve("broker"));
                Store store = new Store(plan.directory().resolve("store"));
                Sealing sealing = new Sealing(broker, store, plan.directory().resolve("keys"), plan.count(EVENTS))) {
            List<Row> rows = Rounds.interleaved(
                    plan,
                    List.of(
                            Measurement.floor(
                                    APPEND, "append alone, 256 callers", EVENTS_A_SECOND, time -> sealing.append()),
                            new Measurement(
                                    "seal",
                                    "sealing what was appended",
                                    EVENTS_A_SECOND,
                                    APPEND,
                                    time -> sealing.catchUp()),
                            new Measurement(
                                    "append-sealed",
                                    "append while a sealer follows",
                                    EVENTS_A_SECOND,
                                    APPEND,
                                    time -> sealing.appendAndSeal()),
                            new Measurement(
                                    "behind",
                                    "from stored to in a checkpoint, meanwhile",
                                    MILLIS,
                                    null,
                                    time -> sealing.behind())));
            return new Findings(
                    rows,
                    List.of(
                            Goal.atLeast(
                                    "sealing beside the fastest append",
                                    1,
                                    Row.median(Row.named("seal", rows).ratiosTo(Row.named(APPEND, rows))),
                                    "×"),
                            Goal.atMost(
                                    "p99 from stored to in a checkpoint, under the fastest append",
                                    1_000,
                                    Row.named("behind", rows).medianOf(Latency::p99),
                                    "ms")),
                    List.of());
        }
    }
}
