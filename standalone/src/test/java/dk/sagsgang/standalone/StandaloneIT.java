package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandaloneIT {

    private static final String SAMPLE_2020 = "/sample/herning-forebyggelsesudvalget-2020-10-19.txt";

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class with_the_sample {

        private final Path data = newDirectory();
        private final Program program = Program.up(data, "--sample");

        @AfterAll
        void close() {
            program.close();
        }

        @Test
        void all_views_are_rebuilt_and_come_to_the_same() {
            String server = program.address().toString();
            Typed rebuilt = Typed.sagsgang("rebuild", "all", "--server", server);
            assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
            assertThat(rebuilt.out()).contains("Generation 1 of all is being filled", " 0 differ", "of all is live");
            assertThat(Typed.sagsgang("views", "--server", server).out()).contains("0 LEFT", "1 LIVE");
            assertThat(Typed.sagsgang("rebuild", "nothing", "--server", server).err())
                    .contains("[VIEW_UNKNOWN]");
        }

        @Test
        void the_boblberg_case_is_told() {
            Typed story = told("29.09.00-P20-1-19");
            assertThat(story.code()).as(story.err()).isZero();
            assertThat(story.out())
                    .contains(
                            "Sag 29.09.00-P20-1-19",
                            "Forebyggelsesudvalget",
                            "nedlagt 31-12-2021",
                            "01-03-2020 [2020-03-01]",
                            "28-02-2022 [2022-02-28]",
                            "marts 2023 [2023-03]",
                            "160.000 kr. om året",
                            "3 måneder",
                            "[NOTED]",
                            "[APPROVED]",
                            "19-10-2020",
                            "22-11-2021",
                            "21-10-2019",
                            "linje ");
            assertThat(story.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        }

        @Test
        void the_elderlearn_case_is_told() {
            Typed story = told("27.00.00-P08-1-19");
            assertThat(story.code()).as(story.err()).isZero();
            assertThat(story.out())
                    .contains("Elderlearn", "2 år", "01-03-2020 [2020-03-01]", "foreløbigt", "udledt", "[NOTED]");
        }

        @Test
        void a_case_is_told_as_it_was_known_and_as_it_held() {
            Typed stated = told("29.09.00-P20-1-19", "--stated-by", "2020-12-31");
            assertThat(stated.code()).as(stated.err()).isZero();
            assertThat(stated.out())
                    .contains("som oplyst til og med 31-12-2020", "Status på Boblberg", "udledt", "[NOTED]")
                    .doesNotContain("160.000", "[APPROVED]", "22-11-2021");
            Typed held = told("29.09.00-P20-1-19", "--valid-on", "2022-06-01");
            assertThat(held.out()).contains("som gældende den 01-06-2022", "ja [YES]", "forlænget [EXTENDED]");
            Typed within = told("29.09.00-P20-1-19", "--valid-on", "2023-03-15");
            assertThat(within.out()).contains("aftalen boblberg udløber marts 2023 [2023-03]", "uvist [UNCERTAIN]");
            Typed before = told("29.09.00-P20-1-19", "--stated-by", "2019-01-01");
            assertThat(before.code()).isEqualTo(1);
            assertThat(before.err()).contains("[CASE_UNKNOWN_THEN]");
        }

        @Test
        void importing_the_sample_again_changes_nothing() throws IOException {
            Path document = sample(data.resolveSibling("again.txt"));
            String before = told("29.09.00-P20-1-19").out();
            Typed imported = Typed.sagsgang(
                    "import", document.toString(), "--server", program.address().toString());
            assertThat(imported.code()).as(imported.err()).isZero();
            assertThat(imported.out()).contains("[UNCHANGED]");
            assertThat(imported.err()).contains("The document is from Herning Kommune, so it goes to herning.");
            assertThat(told("29.09.00-P20-1-19").out()).isEqualTo(before);
        }

        @Test
        void a_dry_run_shows_the_plan_and_records_nothing() throws IOException {
            Path document = sample(data.resolveSibling("plan.txt"));
            Files.writeString(document, Files.readString(document).replace("Herning Kommune", "klyngen"));
            Typed plan = Typed.sagsgang(
                    "import",
                    document.toString(),
                    "--authority",
                    "sundhedsklynge-syd",
                    "--dry-run",
                    "--server",
                    program.address().toString());
            assertThat(plan.code()).as(plan.err()).isZero();
            assertThat(plan.out()).contains("[PLANNED]", "intet er ændret", "RecordDecision", "Punkt 1");
            assertThat(items("/api/v1/authorities/sundhedsklynge-syd/cases")).isEmpty();
        }

        @Test
        void a_document_of_another_authority_is_refused() throws IOException {
            Typed refused = Typed.sagsgang(
                    "import",
                    sample(data.resolveSibling("elsewhere.txt")).toString(),
                    "--authority",
                    "sundhedsklynge-syd",
                    "--server",
                    program.address().toString());
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("[MINUTES_OF_ANOTHER_AUTHORITY]");
            assertThat(items("/api/v1/authorities/sundhedsklynge-syd/cases")).isEmpty();
        }

        @Test
        void a_case_number_with_a_slash_is_opened_and_told() {
            var answer = program.post(
                    "/api/v1/authorities/region-sjaelland/cases",
                    "slash-1",
                    "{\"number\":\"12/27845\",\"numberAssigned\":false,\"title\":\"Et nummer med skråstreg\"}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            JsonNode receipt = json(answer.body());
            program.get("/api/v1/authorities/region-sjaelland/cases/"
                    + receipt.path("caseId").asString() + "?minPosition="
                    + receipt.path("position").asLong());
            assertThat(told("12/27845").out()).startsWith("Sag 12/27845: Et nummer med skråstreg\n");
        }

        @Test
        void what_is_commanded_is_told_on_the_stream_of_the_same_port() throws Exception {
            HttpRequest request = HttpRequest.newBuilder(
                            program.address().resolve("/api/v1/authorities/region-sjaelland/events?type=CaseOpened"))
                    .header("Accept", "text/event-stream")
                    .build();
            HttpClient http = HttpClient.newHttpClient();
            try (Stream<String> stream =
                    http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
                Iterator<String> lines = stream.iterator();
                assertThat(lines.next()).startsWith("retry: ");
                var answer = program.post(
                        "/api/v1/authorities/region-sjaelland/cases",
                        "streamed-1",
                        "{\"number\":\"streamed\",\"numberAssigned\":false,\"title\":\"Fulgt med\"}");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                String id = "";
                String line = lines.next();
                while (!line.startsWith("data: ")) {
                    id = line.startsWith("id: ") ? line.substring(4) : id;
                    line = lines.next();
                }
                assertThat(id).isEqualTo(json(answer.body()).path("position").asString());
                assertThat(line).contains("\"subject\":\"region-sjaelland/case/streamed\"", "Fulgt med");
            } finally {
                http.shutdownNow();
            }
        }

        @Test
        void a_case_that_is_not_there_is_one_sentence_and_a_reason() {
            assertThat(told("00.00.00-P00-0-00"))
                    .isEqualTo(new Typed(
                            1,
                            "",
                            "There is no case 00.00.00-P00-0-00 in any authority of this server. [CASE_UNKNOWN]\n"));
        }

        @Test
        void only_its_owner_may_look_into_the_data_directory() throws IOException {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }

        @Test
        void a_second_program_on_the_same_data_is_refused_and_names_the_first() {
            try (Program second = Program.launch(data, "--port", "0")) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.restOfOut()).isEmpty();
                assertThat(second.err())
                        .isEqualTo("The data directory " + data + " is in use by process " + program.pid()
                                + "; stop it, or name another one with --data. [DATA_DIRECTORY_IN_USE]\n");
            }
        }

        private Typed told(String number, String... moment) {
            List<String> words = new ArrayList<>(
                    List.of("case", number, "--server", program.address().toString()));
            words.addAll(List.of(moment));
            return Typed.sagsgang(words.toArray(String[]::new));
        }

        private JsonNode items(String path) {
            return json(program.get(path).body()).path("items");
        }
    }

    @Nested
    class on_the_real_minutes {

        @Test
        void both_documents_give_fourteen_items_of_eleven_cases() {
            String folder = System.getenv().getOrDefault("SAGSGANG_TEST_MINUTES", "");
            assumeThat(folder)
                    .as("SAGSGANG_TEST_MINUTES names no folder of real minutes")
                    .isNotEmpty();
            try (Program program = Program.up(newDirectory())) {
                Typed imported = Typed.sagsgang(
                        "import",
                        folder + "/herning-forebyggelsesudvalget-2021-11-22.txt",
                        folder + "/herning-forebyggelsesudvalget-2020-10-19.txt",
                        "--server",
                        program.address().toString());
                assertThat(imported.code()).as(imported.err()).isZero();
                assertThat(imported.out()).containsOnlyOnce("2021-11-22.txt: importeret");
                JsonNode cases = json(program.get("/api/v1/authorities/herning/cases?limit=100")
                                .body())
                        .path("items");
                assertThat(cases.size()).isEqualTo(11);
                long items = cases.valueStream()
                        .map(it -> json(program.get("/api/v1/authorities/herning/cases/"
                                        + it.path("caseId").asString())
                                .body()))
                        .mapToLong(it -> it.path("agendaItems").size())
                        .sum();
                assertThat(items).isEqualTo(14);
            }
        }
    }

    @Nested
    class starting_and_stopping {

        @Test
        void a_stop_is_clean_and_a_restart_finds_everything_again() {
            Path data = newDirectory();
            String story;
            try (Program first = Program.up(data, "--sample")) {
                story = Typed.sagsgang(
                                "case",
                                "29.09.00-P20-1-19",
                                "--server",
                                first.address().toString())
                        .out();
                assertThat(first.stop()).isEqualTo(143);
                assertThat(first.restOfOut()).isEmpty();
                assertThat(first.err()).isEmpty();
            }
            try (Program second = Program.up(data)) {
                Typed again = Typed.sagsgang(
                        "case",
                        "29.09.00-P20-1-19",
                        "--server",
                        second.address().toString());
                assertThat(again.out()).isEqualTo(story).isNotEmpty();
            }
        }

        @Test
        void a_taken_port_is_one_sentence_and_nothing_is_started() throws IOException {
            Path data = newDirectory().resolve("untouched");
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    Program program = Program.launch(data, "--port", Integer.toString(taken.getLocalPort()))) {
                assertThat(program.awaitEnd()).isEqualTo(1);
                assertThat(program.restOfOut()).isEmpty();
                assertThat(program.err())
                        .isEqualTo("Port " + taken.getLocalPort() + " of 127.0.0.1 is taken by another process;"
                                + " stop it, or name another with --port. [PORT_TAKEN]\n");
                assertThat(data).doesNotExist();
            }
        }

        @Test
        void a_folder_with_other_peoples_files_is_not_taken_for_data() throws IOException {
            Path data = newDirectory();
            Files.writeString(data.resolve("thesis.txt"), "unrelated");
            try (Program program = Program.launch(data, "--port", "0")) {
                assertThat(program.awaitEnd()).isEqualTo(1);
                assertThat(program.err()).contains("[DATA_DIRECTORY_NOT_OURS]");
            }
        }
    }

    @TempDir
    private static Path directories;

    private static int directoryCount;

    @BeforeAll
    static void countFromNothing() {
        directoryCount = 0;
    }

    private static Path newDirectory() {
        try {
            directoryCount++;
            return Files.createDirectory(directories.resolve("data-" + directoryCount));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path sample(Path copy) throws IOException {
        try (InputStream sample = Objects.requireNonNull(StandaloneIT.class.getResourceAsStream(SAMPLE_2020))) {
            Files.copy(sample, copy);
            return copy;
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
