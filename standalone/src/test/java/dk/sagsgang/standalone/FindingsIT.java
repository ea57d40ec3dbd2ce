package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
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
        }
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

    private static List<String> open(Program program, String authority) {
        String address = "/api/v1/authorities/" + authority + "/findings?state=OPEN&limit=200&on=" + ON;
        JsonNode items =
                JsonMapper.shared().readTree(program.get(address).body()).path("items");
        return items.valueStream()
                .map(it ->
                        it.path("rule").asString() + " " + it.path("caseNumber").asString())
                .toList();
    }
}
