package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the whole product finds in documents that were imported as anybody imports them: this, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingsIT {
    /** A day long after all that is told, so that the lists do not change with the years. */
    private static final String ON = "2026-11-22";

    @TempDir
    private Path data;

    @Test
    void in_the_sample() {
        try (Program program = Program.up(data, "--sample")) {
            assertThat(open(program, "herning"))
                    .containsExactlyInAnyOrder(
                            "extension-without-decision 27.00.00-P08-1-19",
                            "expiry-does-not-follow 29.09.00-P20-1-19",
                            "term-passed-without-decision 27.00.00-P08-1-19",
                            "term-passed-without-decision 29.09.00-P20-1-19",
                            "no-event-for-too-long 27.00.00-P08-1-19",
                            "no-event-for-too-long 29.09.00-P20-1-19",
                            "decision-beyond-recommendation 29.09.04-A00-1-20",
                            "left-with-dissolved-committee 27.00.00-P08-1-19",
                            "left-with-dissolved-committee 29.09.04-A00-1-20",
                            "left-with-dissolved-committee 29.09.00-P20-1-19",
                            "left-with-dissolved-committee 29.30.08-P27-1-21",
                            "left-with-dissolved-committee 00.01.00-A00-4-20",
                            "left-with-dissolved-committee 00.30.00-G01-1-20",
                            "left-with-dissolved-committee 00.00.00-P19-1517-10");
            dismissed(program);
        }
    }

    /** What was posted is there for who asks with the position of the answer. */
    private static void dismissed(Program program) {
        String herning = "/api/v1/authorities/herning";
        String beyond = "/findings?rule=decision-beyond-recommendation&state=";
        JsonNode open = items(program, herning + beyond + "OPEN").get(0);
        var posted = program.post(
                herning + "/cases/" + open.path("caseId").asString() + "/dismiss-finding",
                "dismissed",
                "{\"finding\":\"%s\",\"reason\":\"Anden behandling fandt sted\"}"
                        .formatted(open.path("dismissAs").asString()));
        assertThat(posted.statusCode()).as(posted.body()).isLessThan(300);
        long position =
                JsonMapper.shared().readTree(posted.body()).path("position").asLong();
        String at = "&minPosition=" + position;
        assertThat(items(program, herning + beyond + "OPEN" + at)).isEmpty();
        JsonNode dismissed = items(program, herning + beyond + "DISMISSED" + at).get(0);
        assertThat(dismissed.path("finding")).isEqualTo(open.path("finding"));
        assertThat(dismissed.at("/dismissed/reason").asString()).isEqualTo("Anden behandling fandt sted");
        assertThat(dismissed.at("/dismissed/by").asString()).isNotEmpty();
    }

    @Test
    void in_the_real_documents() {
        String folder = System.getenv().getOrDefault("SAGSGANG_TEST_MINUTES", "");
        assumeThat(folder)
                .as("SAGSGANG_TEST_MINUTES names no folder of real minutes")
                .isNotEmpty();
        try (Program program = Program.up(data)) {
            Typed imported = Typed.sagsgang(
                    "import",
                    folder + "/herning-forebyggelsesudvalget-2020-10-19.txt",
                    folder + "/herning-forebyggelsesudvalget-2021-11-22.txt",
                    folder + "/region-sjaelland-sundhedskoordinationsudvalget-2021-04-22.txt",
                    folder + "/sundhedsklynge-syd-2023-04-26.agenda.txt",
                    "--server",
                    program.address().toString());
            assertThat(imported.code()).as(imported.err()).isZero();
            assertThat(open(program, "herning"))
                    .containsExactlyInAnyOrder(
                            "extension-without-decision 27.00.00-P08-1-19",
                            "expiry-does-not-follow 29.09.00-P20-1-19",
                            "term-passed-without-decision 27.00.00-P08-1-19",
                            "term-passed-without-decision 29.09.00-P20-1-19",
                            "no-event-for-too-long 27.00.00-P08-1-19",
                            "no-event-for-too-long 29.09.00-P20-1-19",
                            "allotments-exceed-frame 29.09.04-A00-1-20",
                            "decision-beyond-recommendation 29.09.04-A00-1-20",
                            "left-with-dissolved-committee 00.00.00-P19-1517-10",
                            "left-with-dissolved-committee 27.00.00-P08-1-19",
                            "left-with-dissolved-committee 29.30.08-I02-1-20",
                            "left-with-dissolved-committee 00.22.00-G01-10-19",
                            "left-with-dissolved-committee 00.30.00-G01-1-19",
                            "left-with-dissolved-committee 29.09.04-A00-1-20",
                            "left-with-dissolved-committee 29.09.00-P20-1-19",
                            "left-with-dissolved-committee 00.01.00-A00-4-20",
                            "left-with-dissolved-committee 03.30.05-P19-1-15",
                            "left-with-dissolved-committee 29.30.08-P27-1-21",
                            "left-with-dissolved-committee 00.30.00-G01-1-20");
            assertThat(program.get("/api/v1/authorities/herning/findings?rule=allotments-exceed-frame&on=" + ON)
                            .body())
                    .contains("730.000 kr.", "722.000 kr.", "8.000 kr.");
            assertThat(open(program, "region-sjaelland"))
                    .containsExactlyInAnyOrder(
                            "rows-do-not-add-up Sundhedskoordinationsudvalget-2021-04-22-5",
                            "no-event-for-too-long Sundhedskoordinationsudvalget-2021-04-22-6");
            assertThat(open(program, "sundhedsklynge-syd"))
                    .containsExactlyInAnyOrder(
                            "meeting-without-minutes Politisk-sundhedsklynge-Syd-2023-04-26-2",
                            "meeting-without-minutes Politisk-sundhedsklynge-Syd-2023-04-26-3",
                            "no-event-for-too-long Politisk-sundhedsklynge-Syd-2023-04-26-2",
                            "no-event-for-too-long Politisk-sundhedsklynge-Syd-2023-04-26-3");
        }
    }

    /**
     * Documents of other systems: minutes raise nothing but that a matter was sent on to the council, of which nothing was
     * heard since, and an agenda that nobody followed up raises its recommendations.
     */
    @Test
    void in_the_real_documents_of_elsewhere() throws IOException {
        String folder = System.getenv().getOrDefault("SAGSGANG_TEST_MINUTES", "");
        assumeThat(folder)
                .as("SAGSGANG_TEST_MINUTES names no folder of real minutes")
                .isNotEmpty();
        Map<String, List<String>> expected = Map.of(
                "aarhus", List.of(),
                "ballerup", List.of("no-event-for-too-long 2012-31114"),
                "koebenhavn", List.of(),
                "syddjurs", List.of(),
                "region-hovedstaden",
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(it -> "Forretningsudvalget-2012-09-25-" + it)
                                .flatMap(
                                        it -> Stream.of("no-event-for-too-long " + it, "meeting-without-minutes " + it))
                                .toList());
        try (Program program = Program.up(data);
                Stream<Path> documents = Files.list(Path.of(folder, "elsewhere"))) {
            for (Path document :
                    documents.filter(it -> it.toString().endsWith(".txt")).toList()) {
                String authority = expected.keySet().stream()
                        .filter(it -> document.getFileName().toString().startsWith(it))
                        .findFirst()
                        .orElseThrow();
                program.post(
                        "/api/v1/authorities",
                        authority,
                        "{\"authority\":\"%s\",\"name\":\"%s\",\"kind\":\"OTHER\"}"
                                .formatted(authority, NAMES.get(authority)));
                Typed imported = Typed.sagsgang(
                        "import",
                        document.toString(),
                        "--authority",
                        authority,
                        "--server",
                        program.address().toString());
                assertThat(imported.code()).as(imported.err()).isZero();
                assertThat(open(program, authority))
                        .as(authority)
                        .containsExactlyInAnyOrderElementsOf(expected.get(authority));
            }
        }
    }

    private static final Map<String, String> NAMES = Map.of(
            "aarhus", "Aarhus Kommune",
            "ballerup", "Ballerup Kommune",
            "koebenhavn", "Københavns Kommune",
            "syddjurs", "Syddjurs Kommune",
            "region-hovedstaden", "Region Hovedstaden");

    private static List<String> open(Program program, String authority) {
        String address = "/api/v1/authorities/" + authority + "/findings?state=OPEN&limit=200&on=" + ON;
        return items(program, address)
                .valueStream()
                .map(it ->
                        it.path("rule").asString() + " " + it.path("caseNumber").asString())
                .toList();
    }

    private static JsonNode items(Program program, String address) {
        return JsonMapper.shared().readTree(program.get(address).body()).path("items");
    }
}
