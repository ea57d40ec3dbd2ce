package dk.sagsgang.benchmarks.reads;

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
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** How soon a screen is there, as HTML, with everything it asks the addresses for. */
public final class ScreensHarness implements Harness {
    private static final int CASES = 10_000;
    private static final long SEED = 10_000;
    private static final double GOAL_MILLIS = 300;
    private static final String FLOOR = "constant-page";
    private static final String PAGES_A_SECOND = "pages/s";
    private static final String HERE = "/" + Archive.AUTHORITY;

    @Override
    public String name() {
        return "screens";
    }

    @Override
    public String title() {
        return "Screens";
    }

    @Override
    public String method() {
        return "The whole query-service with 10,000 cases of six events each. One reader asks for a page, takes all of its"
                + " HTML in and asks for the next; the case and the committee are drawn anew each time. What a page asks of"
                + " the addresses goes over loopback and counts. The floor is an answer of constant octets of the same"
                + " server, through the same client.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        int cases = plan.count(CASES);
        Archive archive = new Archive(SEED, Instant.now());
        try (RememberingSide side = new RememberingSide(plan.directory());
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            side.fill(archive, cases);
            side.constant().set("page", new byte[20_000]);
            List<Row> rows = Rounds.interleaved(
                    plan,
                    List.of(
                            Measurement.floor(
                                    FLOOR,
                                    "20,000 octets as a constant answer",
                                    PAGES_A_SECOND,
                                    asking(client, side.address(), () -> "/constant/page")),
                            page("overview", "the overview", client, side, () -> HERE),
                            page(
                                    "list",
                                    "the list of a committee's cases",
                                    client,
                                    side,
                                    () -> HERE + "/sager?sort=title&committee=" + Archive.committee(drawn(cases))),
                            page(
                                    "search",
                                    "a search in the list",
                                    client,
                                    side,
                                    () -> HERE + "/sager?q="
                                            + archive.word(drawn(400)).replaceAll("[^a-z]", "")),
                            page("case", "a case", client, side, () -> HERE + "/sager/" + Archive.caseId(drawn(cases))),
                            page(
                                    "past",
                                    "a case as it had been stated on a day",
                                    client,
                                    side,
                                    () -> HERE + "/sager/" + Archive.caseId(drawn(cases)) + "?oplyst=2015-01-12"),
                            page("agreements", "the agreements", client, side, () -> HERE + "/aftaler"),
                            page("wall", "the wall screen", client, side, () -> HERE + "/skaerm")));
            return new Findings(
                    rows,
                    rows.stream()
                            .filter(it -> !it.name().equals(FLOOR))
                            .map(it -> Goal.atMost("p99 of " + it.what(), GOAL_MILLIS, it.medianOf(Latency::p99), "ms"))
                            .toList(),
                    List.of());
        }
    }

    private static Measurement page(
            String name, String label, HttpClient client, RememberingSide side, Supplier<String> addresses) {
        return new Measurement(name, label, PAGES_A_SECOND, FLOOR, asking(client, side.address(), addresses));
    }

    private static Contender asking(HttpClient client, URI service, Supplier<String> addresses) {
        return time -> Callers.runOutside(1, time, number -> () -> {
            ask(client, URI.create(service + addresses.get()));
            return 1;
        });
    }

    private static void ask(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered " + answer.statusCode() + ".");
        }
    }

    private static int drawn(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }
}
