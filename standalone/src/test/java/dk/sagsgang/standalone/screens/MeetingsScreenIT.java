package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The meetings: as a list, as a calendar, and one with what was decided. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingsScreenIT {
    private static final String MEETING = "/herning/moeder/FOU-2021-11-22";
    private static final String MONTH = "/herning/moeder?month=2021-11&view=calendar";

    private final Open open = Open.withTheSample();
    private final Chromium chromium = open.chromium();

    @AfterEach
    void nothing_complained() {
        chromium.requireNoComplaint();
    }

    @Test
    void the_list_is_narrowed_by_its_address_and_walked_by_keyboard() {
        Page page = chromium.desk();
        page.navigate("/herning/moeder");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").first()).containsText("22-11-2021");
        page.fill("#month", "2020-10");
        page.locator("#month").dispatchEvent("change");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*/herning/moeder\\?month=2020-10"));
        Page sent = chromium.desk();
        sent.navigate(page.url());
        assertThat(sent.locator("tbody tr")).hasCount(1);
        assertThat(sent.locator("#month")).hasValue("2020-10");
        sent.locator("h1").click();
        sent.keyboard().press("j");
        sent.keyboard().press("Enter");
        assertThat(sent).hasURL(Pattern.compile(".*/herning/moeder/FOU-2020-10-19"));
    }

    @Test
    void the_calendar_shows_the_month_and_where_the_last_meeting_was() {
        Page page = chromium.desk();
        page.navigate(MONTH);
        assertThat(page.locator("td:has(time[datetime='2021-11-22']) a"))
                .hasText(Pattern.compile("14:00\\s+Forebyggelsesudvalget"));
        page.locator("a[rel=next]").first().click();
        assertThat(page.locator(".empty a")).hasText("Det seneste før den var i november 2021");
        page.locator(".empty a").click();
        assertThat(page.locator("#maaned")).hasText("november 2021");
    }

    @Test
    void a_meeting_tells_what_was_decided_and_is_printed() {
        Page page = chromium.desk();
        page.navigate(MEETING);
        assertThat(page.locator("h1"))
                .hasText(Pattern.compile("Forebyggelsesudvalget\\s*,\\s*mandag den 22. november 2021"));
        assertThat(page.locator("#punkt-3 h3")).containsText("31. Status og opfølgning på Boblberg");
        assertThat(page.locator("#punkt-3 .said")).hasText("Godkendt som indstillet.");
        assertThat(page.locator("#punkt-3 .points")).isHidden();
        page.locator("#indstilling-3-1 summary").press("Enter");
        assertThat(page.locator("#punkt-3 .points li")).hasCount(2);
        assertThat(page.locator("#punkt-3 .points")).isVisible();
        assertThat(page.locator("#naeste"))
                .hasText("Referatet er offentligt. Det er ikke registreret, at det er underskrevet.");
        List<Object> papers =
                List.of(page.locator("a[href^='/api/']").evaluateAll("all => all.map(it => it.getAttribute('href'))"));
        for (Object paper : (List<?>) papers.getFirst()) {
            assertThat(page.request().get(paper.toString()).status())
                    .as(paper.toString())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_page_says_everything_without_scripts() {
        Page page = chromium.desk();
        page.route("**/*.js", route -> route.abort());
        page.navigate(MEETING);
        assertThat(page.locator("#punkt-5 .said")).hasText("Ingen bemærkninger.");
        page.locator("#fremstilling-3 summary").click();
        assertThat(page.locator("#fremstilling-3 p").first()).isVisible();
    }

    @Test
    void another_tab_follows_and_keeps_what_was_folded_out() {
        Page page = chromium.desk();
        String root = open.address() + "/api/v1/authorities";
        post(page, root, "{\"authority\":\"moedeby\",\"name\":\"Mødeby Kommune\",\"kind\":\"MUNICIPALITY\"}");
        root += "/moedeby";
        post(page, root + "/committees", "{\"committee\":\"TU\",\"name\":\"Teknisk Udvalg\",\"kind\":\"STANDING\"}");
        post(
                page,
                root + "/meetings",
                "{\"meeting\":\"TU-2024-05-06\",\"committee\":\"TU\",\"day\":\"2024-05-06\",\"extraordinary\":false}");
        post(
                page,
                root + "/cases",
                "{\"number\":\"05.01.02-P20-1-24\",\"numberAssigned\":false,\"title\":\"Cykelsti\"}");
        String ofCase = root + "/cases/05.01.02-P20-1-24";
        String item = "{\"meeting\":\"TU-2024-05-06\",\"position\":1}";
        post(
                page,
                ofCase + "/place-on-agenda",
                "{\"item\":" + item
                        + ",\"title\":\"Cykelsti\",\"openness\":\"OPEN\",\"purpose\":\"DECISION\",\"routedTo\":[]}");
        post(
                page,
                ofCase + "/propose-recommendation",
                "{\"item\":" + item + ",\"recommendedBy\":\"Direktøren\",\"points\":[\"at stien anlægges\"]}");
        await().until(() -> page.request().get("/moedeby/moeder/TU-2024-05-06").status() == 200);
        page.navigate("/moedeby/moeder/TU-2024-05-06");
        page.locator("#indstilling-1-1 summary").click();
        Page list = chromium.anotherTab(page);
        list.navigate("/moedeby/moeder");
        post(
                page,
                root + "/meetings/TU-2024-05-06/hold-meeting",
                "{\"heldOn\":\"2024-05-06\",\"present\":[{\"subject\":\"a\",\"name\":\"Anna Ager\"}],\"absent\":[]}");
        post(
                page,
                ofCase + "/record-decision",
                "{\"item\":" + item
                        + ",\"outcome\":\"APPROVED\",\"text\":\"Godkendt.\",\"substitutions\":[{\"member\":{\"subject\":\"b\",\"name\":\"Bo Bak\"},\"substitute\":{\"subject\":\"c\",\"name\":\"Cia Carl\"}}]}");
        assertThat(page.locator("#punkt-1 .said")).hasText("Godkendt.");
        assertThat(page.locator("#punkt-1 .points")).isVisible();
        assertThat(page.locator(".people").first()).hasText("Anna Ager");
        assertThat(page.locator(".people").last())
                .hasText(Pattern.compile("Bo Bak\\s+erstattet af\\s+Cia Carl\\s+punkt 1"));
        assertThat(list.locator("tbody .badge")).hasText("Holdt");
        Chromium.shoot(page, "meeting-live");
    }

    @Test
    void nobody_is_kept_out() {
        for (String address : List.of("/herning/moeder", MONTH, MEETING)) {
            String name = address.contains("view") ? "month" : address.equals(MEETING) ? "meeting" : "meetings";
            Page desk = chromium.desk();
            accessible(desk, address);
            Chromium.shoot(desk, name);
            Page dark = chromium.dark();
            accessible(dark, address);
            Chromium.shoot(dark, name + "-dark");
            Page phone = chromium.phone();
            accessible(phone, address);
            Chromium.shoot(phone, name + "-phone");
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void english_stands_beside_danish() {
        Page page = chromium.desk();
        page.navigate(MEETING + "?sprog=en");
        assertThat(page.locator("#fremmoede")).hasText("Attendance");
        assertThat(page.locator("#punkt-3 .badge").first()).hasText("Approved");
        page.navigate("/herning/moeder");
        assertThat(page.locator("h1")).hasText("Meetings");
    }

    private static void accessible(Page page, String address) {
        page.navigate(address);
        page.evaluate("document.querySelectorAll('details').forEach(it => { if (it.id) it.open = true; })");
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(address).isEmpty();
    }

    private static void post(Page page, String address, String json) {
        var answer = page.request()
                .post(
                        address,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(json));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
