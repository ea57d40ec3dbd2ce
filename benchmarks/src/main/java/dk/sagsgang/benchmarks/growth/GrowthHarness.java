package dk.sagsgang.benchmarks.growth;

import dk.sagsgang.benchmarks.floors.Inserts;
import dk.sagsgang.benchmarks.kernel.Callers;
import dk.sagsgang.benchmarks.kernel.Contender;
import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One ledger, when it is short and when it is long. */
public final class GrowthHarness implements Harness {

    private static final int SHORT = 20_000;
    private static final int LONG = 2_000_000;
    private static final int APPENDS = 4_000;
    private static final int WARMING = 200_000;
    private static final int CALLERS = 64;
    private static final int EVENTS_A_COMMIT = 100;
    private static final double MOST = 1.2;
    private static final String UNIT = "µs an append";
    private static final String FLOOR = "a document of an insertMany(100), 1 caller";

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String title() {
        return "The cost of an append as the ledger grows";
    }

    @Override
    public String method() {
        return "Commits of one event by 64 callers through the ledger into the embedded store with its journal, around the"
                + " 20,000th event of an authority, and around its 2,000,000th after it was filled by commits of 100"
                + " events, as fast as the ledger takes them. The time of a round divided by its appends. Beside the long"
                + " ledger, round by round in the same store, another one is appended to around its own 20,000th event:"
                + " that ratio is the cost of length alone, while the one to the time before the filling also holds what"
                + " a larger heap costs and how much warmer the JVM has become.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        int appends = plan.count(APPENDS);
        // Half of what the rounds and their warm-up append comes before the event that is asked about.
        int half = (plan.rounds() + 1) * appends / 2;
        int few = Math.max(1, plan.count(SHORT) - half);
        try (Store store = new Store(plan.directory().resolve("store"));
                Ledger ledger = store.ledger()) {
            Commits growing = new Commits(new AuthorityId("growing"));
            Commits other = new Commits(new AuthorityId("other"));
            Contender floor = costs(new Inserts(store, 1, 100));
            Filling.upTo(plan.count(WARMING), 1, ledger, new Commits(new AuthorityId("warming")));

            Filling.upTo(few, EVENTS_A_COMMIT, ledger, growing);
            List<Row> rows = new ArrayList<>(Rounds.interleaved(
                    plan,
                    List.of(
                            Measurement.floor("floor-before", "the floor before: " + FLOOR, UNIT, floor),
                            new Measurement(
                                    "short-before",
                                    "around event 20,000, before the filling",
                                    UNIT,
                                    "floor-before",
                                    time -> append(ledger, growing, appends)))));
            Filling.upTo(few, EVENTS_A_COMMIT, ledger, other);
            Filling.upTo(plan.count(LONG) - half, EVENTS_A_COMMIT, ledger, growing);
            rows.addAll(Rounds.interleaved(
                    plan,
                    List.of(
                            Measurement.floor("floor", "the floor after: " + FLOOR, UNIT, floor),
                            new Measurement(
                                    "short",
                                    "around event 20,000 of another ledger, after the filling",
                                    UNIT,
                                    "floor",
                                    time -> append(ledger, other, appends)),
                            new Measurement(
                                    "long",
                                    "around event 2,000,000, after the filling",
                                    UNIT,
                                    "short",
                                    time -> append(ledger, growing, appends)))));
            return new Findings(rows, goals(rows), notes(ledger, growing, plan));
        }
    }

    private static Sample append(Ledger ledger, Commits commits, int appends) throws Exception {
        return cost(Callers.run(CALLERS, appends, caller -> () -> {
            ledger.append(commits.next(1));
            return 1;
        }));
    }

    private static Contender costs(Contender rate) {
        return time -> cost(rate.measure(time));
    }

    /** A rate as what one thing costs in microseconds. */
    private static Sample cost(Sample rate) {
        return new Sample(TimeUnit.SECONDS.toMicros(1) / rate.value(), rate.n(), rate.latency());
    }

    private static List<Goal> goals(List<Row> rows) {
        Row grown = Row.named("long", rows);
        return List.of(
                Goal.atMost(
                        "the 2,000,000th event beside the 20,000th of another ledger at the same time",
                        MOST,
                        Row.median(grown.ratiosTo(Row.named("short", rows))),
                        "×"),
                Goal.atMost(
                        "the 2,000,000th event beside the 20,000th of the same ledger before",
                        MOST,
                        grown.median() / Row.named("short-before", rows).median(),
                        "×"));
    }

    private static List<String> notes(Ledger ledger, Commits growing, Plan plan) {
        return List.of(String.format(
                Locale.ROOT,
                "%,d events at the end, around %,d that were asked for.",
                ledger.head(growing.authority()),
                plan.count(LONG)));
    }
}
