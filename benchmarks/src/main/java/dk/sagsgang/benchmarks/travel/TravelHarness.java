package dk.sagsgang.benchmarks.travel;

import dk.sagsgang.benchmarks.kernel.Callers;
import dk.sagsgang.benchmarks.kernel.Contender;
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
import dk.sagsgang.events.stored.StreamId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** How long a case or a list of another moment takes, beside that of today. */
public final class TravelHarness implements Harness {

    private static final int CASES = 50_000;
    private static final int EVENTS = 10_000;
    private static final int OPENED_ONCE = 5;
    private static final int SHORT = 20;
    private static final String LONG = "lang";
    private static final String MILLIS = "ms (p99)";
    private static final String NOW = "now";
    private static final String PAGES = "pages";
    private static final String LIST_NOW = "list-now";

    @Override
    public String name() {
        return "travel";
    }

    @Override
    public String title() {
        return "Time travel";
    }

    @Override
    public String method() {
        return "The whole query-service on the embedded store in memory, asked over HTTP by one caller with a connection that"
                + " is kept. A case of 10,000 events, its briefs, figures, titles and caseworkers replaced again and again, at"
                + " random positions and on random days, beside the same case of today (its stored answer passed through) and"
                + " beside the bare reading of its history's documents from the store without HTTP. Lists of 50 among 50,000"
                + " cases of six events, every tenth with an agreement, beside the list of today.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        // A long case is what is asked about, so it is long in a short run too.
        int events = plan.divisor() > SHORT ? plan.count(EVENTS) : EVENTS;
        int cases = plan.count(CASES);
        try (Broker broker = new Broker(plan.directory().resolve("broker"));
                Reading service = new Reading(broker, archive -> tell(archive, events, cases));
                StoredPages pages = new StoredPages(service.store())) {
            List<Double> opened = new ArrayList<>();
            for (int i = 1; i <= OPENED_ONCE; i++) {
                opened.add(millis(service, "/cases/" + LONG + "-" + i + "?statedBy=2030-01-01"));
            }
            List<Row> rows =
                    Rounds.interleaved(plan, measurements(service, pages, events, OPENED_ONCE * events + 6 * cases));
            return new Findings(
                    rows,
                    List.of(Goal.atMost(
                            "p99 of a case of 10,000 events as of a position",
                            25,
                            Row.named("recorded", rows).medianOf(Latency::p99),
                            "ms")),
                    List.of(String.format(
                            Locale.ROOT,
                            "A case of %,d events that nobody asked for before takes %.0f ms the first time, its history"
                                    + " being read; its answer of today has %,d bytes.",
                            events,
                            Row.median(opened),
                            service.get("/cases/" + LONG + "-1").length)));
        }
    }

    private static List<Measurement> measurements(Reading service, StoredPages pages, int events, int head) {
        String longCase = "/cases/" + LONG + "-1";
        StreamId stream = StreamId.of(Archive.AUTHORITY, Archive.caseId(LONG + "-1"));
        return List.of(
                Measurement.floor(NOW, "the case of today", MILLIS, asking(service, () -> longCase)),
                Measurement.floor(
                        PAGES, "its history's documents from the store", MILLIS, reading(pages, stream, events)),
                new Measurement(
                        "recorded",
                        "the case as recorded by a random position",
                        MILLIS,
                        NOW,
                        asking(service, () -> longCase + "?recordedBy=" + position(events))),
                new Measurement(
                        "held",
                        "the case as stated and as held on random days",
                        MILLIS,
                        NOW,
                        asking(service, () -> longCase + "?statedBy=" + day() + "&validOn=" + day())),
                Measurement.floor(
                        LIST_NOW, "50 agreements of today", MILLIS, asking(service, () -> "/agreements?limit=50")),
                new Measurement(
                        "agreements",
                        "50 agreements that ran on a random day, as stated a year later",
                        MILLIS,
                        LIST_NOW,
                        asking(service, TravelHarness::agreements)),
                new Measurement(
                        "cases",
                        "50 cases as of a random position",
                        MILLIS,
                        LIST_NOW,
                        asking(service, () -> "/cases?limit=50&recordedBy=" + position(head))));
    }

    private static void tell(Archive archive, int events, int cases) {
        for (int i = 1; i <= OPENED_ONCE; i++) {
            archive.longCase(LONG + "-" + i, events);
        }
        for (int serial = 1; serial <= cases; serial++) {
            archive.shortCase(serial);
        }
    }

    private static String agreements() {
        LocalDate day = Archive.FIRST.plusDays(365 + random(Archive.DAYS - 365));
        return "/agreements?limit=50&validOn=" + day + "&statedBy=" + day.plusYears(1);
    }

    /** A position at which the first of the long cases is on record. */
    private static long position(int events) {
        return 2L + random(events - 1);
    }

    private static String day() {
        return Archive.FIRST.plusDays(random(Archive.DAYS)).toString();
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private interface Address {
        String next();
    }

    private static Contender asking(Reading service, Address address) {
        return time -> latencies(time, () -> service.get(address.next()));
    }

    private static Contender reading(StoredPages pages, StreamId stream, int events) {
        return time -> latencies(time, () -> pages.read(stream, events));
    }

    private interface Doing {
        void once() throws Exception;
    }

    /** The figure is the p99 of one caller. */
    private static Sample latencies(Duration time, Doing doing) throws Exception {
        Sample sample = Callers.run(1, time, caller -> () -> {
            doing.once();
            return 1;
        });
        Latency latency = Objects.requireNonNull(sample.latency());
        return new Sample(latency.p99(), sample.n(), latency);
    }

    private static double millis(Reading service, String path) throws Exception {
        long began = System.nanoTime();
        service.get(path);
        return (System.nanoTime() - began) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
