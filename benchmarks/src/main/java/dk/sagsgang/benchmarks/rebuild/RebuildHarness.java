package dk.sagsgang.benchmarks.rebuild;

import static dk.sagsgang.benchmarks.kernel.Measurement.EVENTS_A_SECOND;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.benchmarks.scenes.RememberingSide;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;

/** How fast views are rebuilt from the topic, and whether anybody who reads them meanwhile notices. */
public final class RebuildHarness implements Harness {

    private static final AuthorityId AUTHORITY = new AuthorityId("rebuilt");
    private static final int CASES = 100_000;
    private static final int EVENTS_A_CASE = 10;
    private static final String VIEWS = "rebuild";
    private static final String POLL = "poll";
    private static final String WRITE = "write";
    private static final int SMALL_MB = 192;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String title() {
        return "Rebuilding views";
    }

    @Override
    public String method() {
        return "A topic of 1,000,000 events over 100,000 cases, ten each, those of one case 200 events apart; the"
                + " query-service on the embedded store has taken all of it in and stays up. Each round a rebuild is asked"
                + " for over HTTP and measured from there until the new generation holds everything; then it is given up."
                + " It may hold a quarter of the heap and at most 1 GB of events at once (" + SMALL_MB
                + " MB in the row that says so)."
                + " Floors: reading the topic with fetches as large and doing nothing, and writing the very documents it"
                + " comes to with the driver, in batches as large, counted by the events they tell. At the end one rebuild"
                + " is switched to while cases are read as fast as four readers can. All in one JVM, the broker included.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        int cases = plan.count(CASES);
        long events = 1 + (long) cases * EVENTS_A_CASE;
        try (Broker broker = new Broker(plan.directory().resolve("broker"));
                EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            Topic.fill(broker, AUTHORITY, cases, EVENTS_A_CASE);
            try (RememberingSide side =
                            new RememberingSide(mongo.connectionString(), broker.bootstrapServers(), VIEWS);
                    RememberingSide small = new RememberingSide(
                            mongo.connectionString(),
                            broker.bootstrapServers(),
                            VIEWS + "-small",
                            "--sagsgang.rebuild.memory=" + SMALL_MB + "MB")) {
                Rebuilt rebuilt = new Rebuilt(side, AUTHORITY, events);
                Rebuilt inLittle = new Rebuilt(small, AUTHORITY, events);
                rebuilt.awaitTakenIn();
                inLittle.awaitTakenIn();
                MongoDatabase views = client.getDatabase(VIEWS);
                List<Row> rows = Rounds.interleaved(
                        plan,
                        List.of(
                                Measurement.floor(
                                        POLL,
                                        "reading the topic",
                                        EVENTS_A_SECOND,
                                        time -> Topic.read(broker, AUTHORITY, events)),
                                Measurement.floor(
                                        WRITE,
                                        "writing the documents",
                                        EVENTS_A_SECOND,
                                        time -> Documents.write(views, "v3_case", EVENTS_A_CASE)),
                                new Measurement(
                                        "cases",
                                        "rebuilding cases",
                                        EVENTS_A_SECOND,
                                        WRITE,
                                        time -> rebuilt.fill("cases")),
                                new Measurement(
                                        "cases-small",
                                        "the same, holding " + SMALL_MB + " MB of events",
                                        EVENTS_A_SECOND,
                                        WRITE,
                                        time -> inLittle.fill("cases")),
                                new Measurement(
                                        "all",
                                        "rebuilding all views, the history too",
                                        EVENTS_A_SECOND,
                                        POLL,
                                        time -> rebuilt.fill("all"))));
                Rebuilt.Reads reads = rebuilt.switchWhileRead(cases);
                return new Findings(
                        rows,
                        List.of(
                                Goal.atLeast(
                                        "events/s from topic to views",
                                        60_000,
                                        Row.named("cases", rows).median(),
                                        EVENTS_A_SECOND),
                                Goal.atMost(
                                        "reads that failed during rebuild and switch, of " + reads.all(),
                                        0,
                                        (double) reads.failed(),
                                        "reads")),
                        List.of());
            }
        }
    }
}
