package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.standalone.Program;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** From {@code ./sagsgang up --sample} to a wall that nobody touches: who looks on sees what others do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardJourneyIT {
    private static final String CASES = "/api/v1/authorities/herning/cases";
    private static final String BOBLBERG = "29.09.00-P20-1-19";

    /** A page tries again within half a minute at the latest, and then asks. */
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(60_000);

    private Path data;
    private Program program;
    private Chromium chromium;

    @BeforeAll
    void begin(@TempDir Path folder) {
        data = folder;
        program = Program.byTheLauncher(data, 0);
        chromium = Chromium.at(program.address());
    }

    @AfterAll
    void end() {
        if (chromium != null) {
            chromium.close();
        }
        program.close();
    }

    @Test
    void wall_and_card_follow_on_a_desk_and_on_a_phone_also_across_a_kill() {
        List<Page> walls = new ArrayList<>();
        List<Page> cards = new ArrayList<>();
        for (Page reader : List.of(chromium.desk(), chromium.phone())) {
            reader.navigate("/herning/skaerm");
            walls.add(reader);
            Page card = chromium.anotherTab(reader);
            card.navigate("/herning/kort/" + BOBLBERG);
            cards.add(card);
        }
        List<Object> loaded = marks(walls, cards);
        open("V/1", "Lys på stien");
        rename("Boblberg før");
        follow(walls, "V/1 Åbnet: Lys på stien", cards, "Boblberg før");

        int port = program.address().getPort();
        program.kill();
        program = Program.byTheLauncher(data, port);
        open("V/2", "Bænke langs stien");
        rename("Boblberg efter");
        follow(walls, "V/2 Åbnet: Bænke langs stien", cards, "Boblberg efter");
        assertThat(marks(walls, cards)).as("pages that were loaded once").isEqualTo(loaded);

        for (int at = 0; at < walls.size(); at++) {
            Visitor visitor = at == 0 ? Visitor.DESK : Visitor.PHONE;
            visitor.shoot(walls.get(at), "dashboard-wall");
            visitor.shoot(cards.get(at), "dashboard-card");
            walls.get(at).context().close();
        }
        chromium.requireNoComplaint();
    }

    @ParameterizedTest
    @EnumSource
    void a_list_is_narrowed_sorted_sent_and_taken_along(Visitor visitor) throws IOException {
        Page page = visitor.page(chromium);
        Hand hand = visitor.hand(page);
        page.navigate("/herning/skaerm");
        hand.press(page.locator("h1 a"));
        assertThat(page.locator("#overblik")).isVisible();
        hand.go('s');
        hand.choose(page.locator("#phase"), "Afgjort");
        assertThat(page).hasURL(Pattern.compile(".*phase=DECIDED.*"));
        hand.choose(page.locator("#sort"), "Titel");
        assertThat(page).hasURL(Pattern.compile(".*sort=title.*"));
        Locator titles = page.locator("#sager tbody td:nth-child(2)");
        assertThat(titles.first()).hasText("Budgetopfølgning pr. 30. september 2021 på Forebyggelsesudvalgets område");
        List<String> shown = titles.allInnerTexts();
        assertThat(shown).hasSizeGreaterThan(3);
        visitor.shoot(page, "dashboard-list");

        String csv = text(hand.download(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV"))));
        assertThat(csv.lines()).hasSize(shown.size() + 1);
        JsonNode json = EventJson.trees()
                .readTree(text(
                        hand.download(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("JSON")))));
        assertThat(titlesOf(json)).isEqualTo(shown);

        Page sent = chromium.anotherTab(page);
        sent.navigate(page.url());
        assertThat(sent.locator("#sager tbody td:nth-child(2)").allInnerTexts()).isEqualTo(shown);
        assertThat(sent.locator("#phase")).hasValue("DECIDED");
        chromium.requireNoComplaint();
        page.context().close();
    }

    private static List<String> titlesOf(JsonNode json) {
        JsonNode items = json.isArray() ? json : json.path("items");
        return items.valueStream().map(it -> it.path("title").asString()).toList();
    }

    /** A mark that a load of the page would wipe out: when its document was begun. */
    private static List<Object> marks(List<Page> walls, List<Page> cards) {
        List<Object> all = new ArrayList<>();
        walls.forEach(it -> all.add(it.evaluate("performance.timeOrigin")));
        cards.forEach(it -> all.add(it.evaluate("performance.timeOrigin")));
        return all;
    }

    private static void follow(List<Page> walls, String happened, List<Page> cards, String title) {
        for (Page wall : walls) {
            assertThat(wall.locator("#skaerm")).containsText(happened, SOON);
        }
        for (Page card : cards) {
            assertThat(card.locator("h1")).containsText(title, SOON);
        }
    }

    private void open(String number, String title) {
        given(CASES, "{\"number\":\"" + number + "\",\"title\":\"" + title + "\"}");
    }

    private void rename(String title) {
        given(CASES + "/" + BOBLBERG + "/rename-case", "{\"title\":\"" + title + "\"}");
    }

    private void given(String path, String json) {
        HttpResponse<String> answer = program.post(path, "dashboard-" + json.hashCode(), json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String text(Download download) throws IOException {
        return Files.readString(download.path());
    }
}
