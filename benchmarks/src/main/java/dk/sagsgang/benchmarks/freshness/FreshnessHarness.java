package dk.sagsgang.benchmarks.freshness;

import dk.sagsgang.benchmarks.kernel.Callers;
import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.scenes.Broker;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** How soon a command that was answered can be read back, and whether it ever cannot. */
public final class FreshnessHarness implements Harness {

    private static final int COMMANDS_A_SECOND = 300;
    private static final int WARMING_CALLERS = 4;
    private static final int WARMING_TIMES = 6;
    private static final int WARM_UPS = 6;
    private static final String PLAIN = "plain";
    private static final String MILLIS = "ms (p99)";
    private static final String AUTHORITY = "/api/v1/authorities/fresh";

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public String title() {
        return "From command to view";
    }

    @Override
    public String method() {
        return "Both services, the broker and the store with its journal in one JVM, as the standalone program has them. "
                + COMMANDS_A_SECOND
                + " cases a second are opened over HTTP, on the clock; from the moment the command is"
                + " answered, the case is asked for with minPosition until the answer is there, that request included."
                + " Its floor is a plain producer and a plain reader at the same pace, from the acknowledgement of a record"
                + " until the reader has it.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        AtomicLong serials = new AtomicLong();
        AtomicLong stale = new AtomicLong();
        try (Broker broker = new Broker(plan.directory().resolve("broker"));
                BothSides sides = new BothSides(plan.directory(), broker.bootstrapServers())) {
            sides.command(
                    "/api/v1/authorities",
                    "{\"authority\":\"fresh\",\"name\":\"Prøve Kommune\",\"kind\":\"MUNICIPALITY\"}");
            // On the clock, services that have yet to be compiled would be given more than they can take.
            Callers.run(WARMING_CALLERS, plan.warmUp().multipliedBy(WARMING_TIMES), caller -> () -> {
                open(sides, serials, stale);
                return 1;
            });
            Callable<Long> one = () -> open(sides, serials, stale);
            Latency early = latency(Clocked.run(COMMANDS_A_SECOND, plan.warmUp(), one));
            Clocked.run(COMMANDS_A_SECOND, plan.warmUp().multipliedBy(WARM_UPS), one);
            List<Row> rows = Rounds.interleaved(
                    plan,
                    List.of(
                            Measurement.floor(
                                    PLAIN,
                                    "plain producer and reader, " + COMMANDS_A_SECOND + " records/s",
                                    MILLIS,
                                    time -> Plain.run(broker, COMMANDS_A_SECOND, time)),
                            new Measurement(
                                    "fresh",
                                    "command answered to case read, " + COMMANDS_A_SECOND + " commands/s",
                                    MILLIS,
                                    PLAIN,
                                    time -> Clocked.run(COMMANDS_A_SECOND, time, one))));
            Row fresh = Row.named("fresh", rows);
            return new Findings(
                    rows,
                    List.of(
                            Goal.atMost("p50 from answer to view", 15, fresh.medianOf(Latency::p50), "ms"),
                            Goal.atMost("p99 from answer to view", 80, fresh.medianOf(Latency::p99), "ms"),
                            Goal.atMost(
                                    "answers older than the position that was asked for",
                                    0,
                                    (double) stale.get(),
                                    "answers")),
                    List.of(String.format(
                            Locale.ROOT,
                            "Two cores are busy with compiling for two minutes, which are the warm-up here. Of the first %d s at"
                                    + " this pace, a minute after the start, the p50 was %.1f ms and the p99 %.1f ms.",
                            plan.warmUp().toSeconds(),
                            early.p50(),
                            early.p99())));
        }
    }

    private static Latency latency(Sample of) {
        return Objects.requireNonNull(of.latency());
    }

    /** Opens a case and reads it back; returns how long the second took, in nanoseconds. */
    private static long open(BothSides sides, AtomicLong serials, AtomicLong stale) throws Exception {
        JsonNode receipt = sides.command(
                AUTHORITY + "/cases",
                "{\"number\":\"27.15.00-F%02d-%d-26\",\"numberAssigned\":false,\"title\":\"Ordning for støtte\"}"
                        .formatted(1, serials.incrementAndGet()));
        long answered = System.nanoTime();
        long position = receipt.path("position").asLong();
        String caseId = receipt.path("caseId").asString();
        HttpResponse<byte[]> view = sides.view(AUTHORITY + "/cases/" + caseId + "?minPosition=" + position);
        long took = System.nanoTime() - answered;
        long told =
                Long.parseLong(view.headers().firstValue("Sagsgang-Position").orElse("0"));
        if (view.statusCode() != 200 || told < position) {
            stale.incrementAndGet();
        }
        return took;
    }
}
