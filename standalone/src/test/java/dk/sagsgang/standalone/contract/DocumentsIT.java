package dk.sagsgang.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.command.minutes.MinutesReader;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.command.minutes.ReadingJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was imported is written as documents, calendar and feed; and what is written as minutes is read as what it was. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class DocumentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HERNING = "/api/v1/authorities/herning";
    private static final Set<String> NO_MATTER_OF_ONE_MEETING = Set.of("AssignCaseworker", "DissolveCommittee");
    private static final String SAMPLE = "/sample/herning-forebyggelsesudvalget-";

    private Services services;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        services = new Services(directory);
        register("herning");
        register("spejl");
        for (String day : List.of("2020-10-19", "2021-11-22")) {
            HttpResponse<String> imported = services.post(
                    services.commandSide(),
                    HERNING + "/minutes",
                    "text/plain",
                    new String(sample(day), StandardCharsets.UTF_8));
            assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
            long position = JSON.readTree(imported.body()).path("position").asLong();
            await().atMost(PATIENCE).until(() -> shown(HERNING + "/cases?minPosition=" + position));
        }
    }

    @AfterAll
    void stop() {
        services.close();
    }

    @ParameterizedTest
    @CsvSource({"2020-10-19", "2021-11-22"})
    void minutes_that_were_written_are_read_as_what_they_were_written_from(String day) throws Exception {
        byte[] written = text(minutes(day)).getBytes(StandardCharsets.UTF_8);
        Reading before = MinutesReader.read(sample(day));
        Reading after = MinutesReader.read(written);
        assertThat(after.layout()).isEqualTo("sagsgang");
        assertThat(facts(after)).isEqualTo(facts(before));
    }

    @ParameterizedTest
    @CsvSource({"2020-10-19", "2021-11-22"})
    void minutes_that_were_written_plan_the_same_commands_for_an_empty_ledger(String day) throws Exception {
        assertThat(plan(text(minutes(day)))).isEqualTo(plan(new String(sample(day), StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"2020-10-19", "2021-11-22"})
    void minutes_that_were_written_are_nothing_new_to_the_ledger_they_come_from(String day) throws Exception {
        HttpResponse<String> planned = services.post(
                services.commandSide(), HERNING + "/minutes?dryRun=true", "text/plain", text(minutes(day)));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(200);
        assertThat(JSON.readTree(planned.body()).path("steps")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-10-19", "2021-11-22"})
    void the_text_of_the_pdf_is_that_of_the_page(String day) throws Exception {
        byte[] pdf =
                bytes(HERNING + "/meetings/FOU-" + day + "/minutes?format=pdf").body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String printed = new PDFTextStripper().getText(document).replaceAll("Side \\d+ af \\d+", "");
            assertThat(printed.replaceAll("\\s", ""))
                    .isEqualTo(Jsoup.parse(minutes(day)).select("h1,header td,header th,main").stream()
                            .map(Element::text)
                            .reduce("", String::concat)
                            .replaceAll("\\s", ""));
        }
    }

    @Test
    void a_document_comes_in_the_form_that_is_accepted_and_lets_a_browser_do_nothing() throws Exception {
        String address = HERNING + "/meetings/FOU-2021-11-22/items/3/excerpt";
        HttpResponse<byte[]> page = bytes(address);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        HttpResponse<byte[]> pdf = bytes(address, "Accept", "application/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(bytes(address, "Accept", "application/json").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "/meetings/FOU-2021-11-22/minutes",
        "/meetings/FOU-2021-11-22/minutes?format=pdf",
        "/meetings/FOU-2021-11-22/agenda",
        "/calendar.ics",
        "/calendar.ics?kind=deadlines&committee=FOU",
        "/decisions.atom",
        "/decisions.atom?committee=FOU&limit=2"
    })
    void what_has_not_changed_is_not_sent_again(String path) throws Exception {
        String tag = bytes(HERNING + path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = bytes(HERNING + path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/meetings/FOU-2021-12-06/agenda, AGENDA_NOT_PUBLISHED",
        "/meetings/FOU-2021-12-06/minutes, MINUTES_NOT_PUBLISHED",
        "/meetings/FOU-2021-11-22/items/99/excerpt, ITEM_UNKNOWN",
        "/meetings/FOU-1999-01-01/minutes, MEETING_UNKNOWN"
    })
    void what_is_not_there_is_a_problem_with_a_reason(String path, String reason) throws Exception {
        HttpResponse<String> scheduled = services.post(
                services.commandSide(),
                HERNING + "/meetings",
                "application/json",
                "{\"meeting\":\"FOU-2021-12-06\",\"committee\":\"FOU\",\"day\":\"2021-12-06\",\"extraordinary\":false}");
        assertThat(scheduled.statusCode()).as(scheduled.body()).isIn(200, 201, 409, 422);
        await().atMost(PATIENCE).until(() -> shown(HERNING + "/meetings/FOU-2021-12-06"));
        HttpResponse<byte[]> answer = bytes(HERNING + path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("reason").asString()).isEqualTo(reason);
    }

    @Test
    void the_calendar_holds_the_meetings_and_the_month_in_which_an_agreement_expires() throws Exception {
        byte[] written = bytes(HERNING + "/calendar.ics?committee=FOU").body();
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(written));
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<String> told = calendar.<VEvent>getComponents("VEVENT").stream()
                .map(it -> value(it, "UID") + " " + value(it, "DTSTART") + " " + value(it, "STATUS"))
                .toList();
        assertThat(told)
                .contains(
                        "meetings/FOU-2021-11-22@herning.sagsgang 20211122T130000Z CONFIRMED",
                        "cases/29.09.00-P20-1-19/boblberg/expiry/2021-11-22@herning.sagsgang 20230301 CONFIRMED",
                        "cases/29.09.00-P20-1-19/boblberg/expiry/original@herning.sagsgang 20220228 CANCELLED",
                        "cases/29.09.00-P20-1-19/boblberg/notice/2021-11-22@herning.sagsgang 20221201 CONFIRMED");
        byte[] meetings = bytes(HERNING + "/calendar.ics?kind=meetings").body();
        assertThat(new String(meetings, StandardCharsets.UTF_8))
                .contains("UID:meetings/")
                .doesNotContain("UID:cases/");
    }

    @Test
    void the_pages_of_the_feed_hold_every_decision_once() throws Exception {
        long decisions = JSON.readTree(services.get(services.querySide(), HERNING + "/decisions?limit=200")
                        .body())
                .path("items")
                .size();
        List<String> ids = new ArrayList<>();
        String address = HERNING + "/decisions.atom?limit=3";
        while (!address.isEmpty()) {
            Document feed =
                    Jsoup.parse(new String(bytes(address).body(), StandardCharsets.UTF_8), "", Parser.xmlParser());
            ids.addAll(feed.select("entry > id").eachText());
            List<String> updated = feed.select("entry > updated").eachText();
            assertThat(updated)
                    .isSortedAccordingTo(Comparator.<String>naturalOrder().reversed());
            Element next = feed.selectFirst("feed > link[rel=next]");
            address = next == null ? "" : next.attr("href");
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(Math.toIntExact(decisions));
    }

    private String minutes(String day) throws Exception {
        HttpResponse<byte[]> page = bytes(HERNING + "/meetings/FOU-" + day + "/minutes");
        assertThat(page.statusCode()).isEqualTo(200);
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    /** The page as text: a paragraph of its own for each block, as a person copies it. */
    private static String text(String page) {
        StringBuilder text = new StringBuilder();
        for (Element block : Jsoup.parse(page).select("a.skip,h1,h2,h3,caption,tr,p,li")) {
            block.select("br").forEach(it -> it.replaceWith(new TextNode("\n")));
            String said = block.normalName().equals("tr") ? block.text() : block.wholeText();
            text.append(said.strip()).append("\n\n");
        }
        return text.toString();
    }

    /**
     * What was read, without where it stands and what is said about the reading. Left out too is what is no matter of one
     * meeting: when its committee was dissolved, who has the case, and in which order a case tells its documents.
     */
    private static JsonNode facts(Reading reading) {
        ObjectNode facts = ReadingJson.json(reading);
        facts.remove(List.of("sources", "doubts", "dissolved"));
        for (JsonNode item : facts.path("items")) {
            ObjectNode told = item.asObject();
            List<String> attachments = item.path("attachments")
                    .valueStream()
                    .map(JsonNode::asString)
                    .sorted()
                    .toList();
            told.remove(List.of("caseworker", "coCaseworkers", "hasAttachments", "attachmentCount"));
            told.put("attachments", attachments.toString());
        }
        return facts;
    }

    /** The commands that a document comes to in a ledger where nothing is yet, but for what is no matter of one meeting. */
    // What a step needs is named by its number, which is no part of the command.
    private List<String> plan(String document) throws IOException {
        HttpResponse<String> planned = services.post(
                services.commandSide(),
                "/api/v1/authorities/spejl/minutes?dryRun=true&authorityConfirmed=true",
                "text/plain",
                document);
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(200);
        List<String> commands = JSON.readTree(planned.body())
                .path("steps")
                .valueStream()
                .filter(step ->
                        !NO_MATTER_OF_ONE_MEETING.contains(step.path("command").asString()))
                .map(step -> step.asObject()
                        .without(List.of("lines", "step", "needs"))
                        .toString())
                .sorted()
                .toList();
        assertThat(commands).hasSizeGreaterThan(10);
        return commands;
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(services.querySide() + path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return services.http().send(request.GET().build(), BodyHandlers.ofByteArray());
    }

    private byte[] sample(String day) throws IOException {
        try (InputStream sample = Objects.requireNonNull(getClass().getResourceAsStream(SAMPLE + day + ".txt"))) {
            return sample.readAllBytes();
        }
    }

    private void register(String authority) {
        HttpResponse<String> registered = services.post(
                services.commandSide(),
                "/api/v1/authorities",
                "application/json",
                "{\"authority\":\"%s\",\"name\":\"Herning Kommune\",\"kind\":\"MUNICIPALITY\"}".formatted(authority));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> shown("/api/v1/authorities/" + authority));
    }

    private boolean shown(String path) {
        return services.get(services.querySide(), path).statusCode() == 200;
    }

    private static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }
}
