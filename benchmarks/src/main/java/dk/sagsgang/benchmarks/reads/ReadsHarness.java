package dk.sagsgang.benchmarks.reads;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;

/** How many cases a second are answered over HTTP, and how soon a list or a search is. */
public final class ReadsHarness implements Harness {

    private static final int CASES = 50_000;
    private static final int CLIENTS = 8;
    private static final int COMMON_WORDS = 400;
    private static final long SEED = 50_000;
    private static final String ANSWERS_A_SECOND = "answers/s";
    private static final String CASES_ADDRESS = "/api/v1/authorities/" + Archive.AUTHORITY + "/cases";
    private static final String CONSTANT = "constant-case";
    private static final String FIND = "find";
    private static final String CONSTANT_PAGE = "constant-page";

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public String title() {
        return "Reading over HTTP";
    }

    @Override
    public String method() {
        return "The whole query-service as it is started, with 50,000 cases of six events each that came to it through the"
                + " embedded broker, on the embedded store. Clients keep their connections and ask again as soon as they"
                + " are answered; they work on the same cores, on threads of the operating"
                + " system. A case is asked for by a number that is drawn anew each"
                + " time. A list is that of one of twenty committees in one phase, by title, 50 lines a page; a search is"
                + " for one of the 400 most common words of the prose. The floors: an answer of the same octets that is"
                + " at hand in the same web server, and documents of the same octets found by their id in the same store"
                + " through the plain driver.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        int cases = plan.count(CASES);
        Archive archive = new Archive(SEED, Instant.now());
        try (RememberingSide side = new RememberingSide(plan.directory())) {
            side.fill(archive, cases);
            byte[] ofCase = answer(side.address(), CASES_ADDRESS + "/" + Archive.caseId(0));
            byte[] page = answer(side.address(), list(0));
            side.constant().set("case", ofCase);
            side.constant().set("page", page);
            List<Row> rows = Rounds.interleaved(plan, measurements(side, archive, cases, ofCase));
            return new Findings(
                    rows,
                    goals(rows),
                    List.of("A case's answer has about %,d octets here, a page of a list %,d."
                            .formatted(ofCase.length, page.length)));
        }
    }

    private static List<Measurement> measurements(RememberingSide side, Archive archive, int cases, byte[] ofCase) {
        URI address = side.address();
        List<byte[]> questions = new ArrayList<>(cases);
        for (int serial = 0; serial < cases; serial++) {
            questions.add(KeptConnection.question(CASES_ADDRESS + "/" + Archive.caseId(serial)));
        }
        byte[] constantCase = KeptConnection.question("/constant/case");
        byte[] constantPage = KeptConnection.question("/constant/page");
        Supplier<byte[]> list = () -> KeptConnection.question(list(drawn(cases)));
        Supplier<byte[]> search =
                () -> KeptConnection.question(CASES_ADDRESS + "?q=" + encoded(archive.word(drawn(COMMON_WORDS))));
        return List.of(
                Measurement.floor(
                        CONSTANT,
                        "the same octets as a constant answer, 8 clients",
                        ANSWERS_A_SECOND,
                        asking(address, CLIENTS, () -> constantCase)),
                Measurement.floor(
                        FIND,
                        "find by _id of the same octets, 8 callers, no HTTP",
                        ANSWERS_A_SECOND,
                        finding(side, cases, ofCase)),
                new Measurement(
                        "case",
                        "a case by its number, 8 clients",
                        ANSWERS_A_SECOND,
                        CONSTANT,
                        asking(address, CLIENTS, () -> questions.get(drawn(cases)))),
                Measurement.floor(
                        CONSTANT_PAGE,
                        "a page as a constant answer, 1 client",
                        ANSWERS_A_SECOND,
                        asking(address, 1, () -> constantPage)),
                new Measurement(
                        "list",
                        "a filtered, sorted page, 1 client",
                        ANSWERS_A_SECOND,
                        CONSTANT_PAGE,
                        asking(address, 1, list)),
                new Measurement(
                        "search",
                        "a search in the prose, 1 client",
                        ANSWERS_A_SECOND,
                        CONSTANT_PAGE,
                        asking(address, 1, search)),
                Measurement.floor(
                        CONSTANT_PAGE + "-8",
                        "a page as a constant answer, 8 clients",
                        ANSWERS_A_SECOND,
                        asking(address, CLIENTS, () -> constantPage)),
                new Measurement(
                        "list-8",
                        "a filtered, sorted page, 8 clients",
                        ANSWERS_A_SECOND,
                        CONSTANT_PAGE + "-8",
                        asking(address, CLIENTS, list)),
                new Measurement(
                        "search-8",
                        "a search in the prose, 8 clients",
                        ANSWERS_A_SECOND,
                        CONSTANT_PAGE + "-8",
                        asking(address, CLIENTS, search)));
    }

    private static List<Goal> goals(List<Row> rows) {
        Row ofCase = Row.named("case", rows);
        return List.of(
                Goal.atLeast("cases by number at 8 clients", 8_000, ofCase.median(), ANSWERS_A_SECOND),
                Goal.atMost(
                        "p99 of a filtered, sorted page among 50,000 cases",
                        10,
                        Row.named("list", rows).medianOf(Latency::p99),
                        "ms"),
                Goal.atMost(
                        "p99 of a search in their prose",
                        10,
                        Row.named("search", rows).medianOf(Latency::p99),
                        "ms"));
    }

    private static Contender asking(URI service, int clients, Supplier<byte[]> questions) {
        return time -> {
            List<KeptConnection> connections = new ArrayList<>();
            try {
                for (int client = 0; client < clients; client++) {
                    connections.add(new KeptConnection(service));
                }
                return Callers.runOutside(clients, time, number -> {
                    KeptConnection connection = connections.get(number);
                    return () -> {
                        connection.ask(questions.get());
                        return 1;
                    };
                });
            } finally {
                for (KeptConnection connection : connections) {
                    connection.close();
                }
            }
        };
    }

    private static Contender finding(RememberingSide side, int cases, byte[] ofCase) {
        MongoCollection<Document> collection = side.collection("answers");
        List<Document> documents = new ArrayList<>();
        for (int serial = 0; serial < cases; serial++) {
            documents.add(new Document("_id", Archive.caseId(serial)).append("answer", new Binary(ofCase)));
            if (documents.size() == 1_000 || serial == cases - 1) {
                collection.insertMany(documents);
                documents.clear();
            }
        }
        return time -> Callers.run(CLIENTS, time, caller -> () -> {
            Document found =
                    collection.find(eq("_id", Archive.caseId(drawn(cases)))).first();
            return Objects.requireNonNull(found).get("answer", Binary.class).length() > 0 ? 1 : 0;
        });
    }

    private static String list(int serial) {
        return CASES_ADDRESS + "?phase=DECIDED&sort=title&committee=" + Archive.committee(serial);
    }

    private static byte[] answer(URI service, String path) throws Exception {
        try (KeptConnection connection = new KeptConnection(service)) {
            connection.ask(KeptConnection.question(path));
            return connection.body();
        }
    }

    private static int drawn(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
