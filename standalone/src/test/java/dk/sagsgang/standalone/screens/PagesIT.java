package dk.sagsgang.standalone.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import dk.sagsgang.events.stored.EventJson;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page: it can be used by everybody, says everything without scripts, fits a phone, and is told in one language. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesIT {
    private static final String BOBLBERG = "/herning/sager/29.09.00-P20-1-19";

    private static final String MEETING = "/herning/moeder/FOU-2021-11-22";

    /** What has another name in each program, asked for once. */
    private static final class Holder {
        private static final String DOCUMENT = named("/imports", "imports", "import");
        private static final String FINDING = named("/findings", "items", "finding");

        private static String named(String address, String list, String field) {
            Page page = Open.withTheSample().chromium().desk();
            String told =
                    page.request().get("/api/v1/authorities/herning" + address).text();
            page.context().close();
            String name = EventJson.trees()
                    .readTree(told)
                    .path(list)
                    .path(0)
                    .path(field)
                    .asString();
            assertThat(name).as("%s of the first of %s", field, address).isNotEmpty();
            return name;
        }
    }

    private final Open open = Open.withTheSample();
    private final Chromium chromium = open.chromium();

    static List<String> pages() {
        return Stream.concat(pagesThatOnlyShow().stream(), pagesThatDo().stream())
                .toList();
    }

    static List<String> pagesThatOnlyShow() {
        return List.of(
                "/herning",
                "/herning/sager",
                BOBLBERG,
                BOBLBERG + "?oplyst=2020-10-19",
                BOBLBERG + "?registreret=60",
                BOBLBERG + "/aendringer?oplyst1=2020-10-19",
                BOBLBERG + "/aendringer?gennem=registreret",
                BOBLBERG + "/aendret?version=20",
                BOBLBERG + "/handling",
                "/herning/handling",
                "/herning/moeder",
                "/herning/moeder?month=2021-11&view=calendar",
                MEETING,
                MEETING + "/handling",
                MEETING + "/aendret?version=2",
                "/herning/udvalg/FOU/aendret?version=0",
                "/herning/aftaler",
                "/herning/kontrol/fund",
                "/herning/kontrol/fund?tilstand=ALL",
                "/herning/kontrol/fund/" + Holder.FINDING,
                "/herning/kontrol/afspil/29.09.00-P20-1-19?trin=12",
                "/herning/skaerm",
                "/herning/kort/29.09.00-P20-1-19",
                "/herning/tastatur",
                "/herning/nothing-here");
    }

    /** Pages whose forms need scripts, and say so. */
    static List<String> pagesThatDo() {
        return List.of(
                "/herning/sager/ny",
                "/herning/moeder/nyt",
                "/herning/udvalg/nyt",
                "/herning/udvalg/FOU/handling/dissolve-committee",
                BOBLBERG + "/handling/enter-agreement",
                BOBLBERG + "/handling/correct-decision",
                BOBLBERG + "/handling/annul-fact",
                MEETING + "/handling/sign-minutes",
                "/herning/import",
                "/herning/import/handling/set-import-review",
                "/herning/import/" + Holder.DOCUMENT,
                "/herning/import/" + Holder.DOCUMENT + "?fra=9&til=11#linje-9",
                "/herning/kontrol?haendelse=40");
    }

    @AfterEach
    void nothing_complained() {
        chromium.requireNoComplaint();
    }

    /** Lead to a page or answer with a file, and show nothing of their own. */
    private static final Set<String> NO_PAGES = Set.of("/sager.csv", "/sager.json", "/kontrol/afspil");

    @Test
    void every_page_that_there_is_is_looked_at() {
        Set<String> unseen = new TreeSet<>(Addresses.ofScreens());
        pages().forEach(it -> Addresses.leadingTo(URI.create(it).getPath()).ifPresent(unseen::remove));
        unseen.removeIf(it -> NO_PAGES.stream().anyMatch(it::endsWith));
        assertThat(unseen).as("addresses of screens that no page here has").isEmpty();
    }

    /** Every two of language, colours and width once. */
    @ParameterizedTest
    @MethodSource("pages")
    void a_page_can_be_used_by_everybody_and_is_told_in_one_language(String address) {
        look(chromium.desk(), address, "da");
        look(chromium.phone(), address, "en");
        look(chromium.dark(), address, "en");
        look(chromium.darkPhone(), address, "da");
    }

    @Test
    void what_is_left_over_would_be_found() {
        Page page = chromium.desk();
        page.navigate("/herning/aftaler");
        assertThatThrownBy(() -> OneLanguage.requireNothingLeftOver(page, "en"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Aftaler");
        page.evaluate("document.querySelector('h1').textContent = 'APPROVED_WITH_CHANGES'");
        assertThatThrownBy(() -> OneLanguage.requireNothingLeftOver(page, "da"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("APPROVED_WITH_CHANGES");
        page.context().close();
    }

    private static void look(Page page, String address, String language) {
        page.navigate(inLanguage(address, language));
        openAll(page);
        Axe.requireNoViolation(page);
        Fits.requireNoSidewaysScrolling(page);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.content()).doesNotContain("??");
        OneLanguage.requireNothingLeftOver(page, language);
        if (page.viewportSize().width < 500 && language.equals("en")) {
            Chromium.shoot(page, "phone" + name(address));
        }
        page.context().close();
    }

    private static String inLanguage(String address, String language) {
        int fragment = address.indexOf('#');
        String before = fragment < 0 ? address : address.substring(0, fragment);
        return before + (before.contains("?") ? "&" : "?") + "sprog=" + language
                + (fragment < 0 ? "" : address.substring(fragment));
    }

    @ParameterizedTest
    @MethodSource("pagesThatOnlyShow")
    void a_page_says_everything_without_scripts(String address) {
        Page with = chromium.desk();
        with.navigate(address);
        String said = told(with);
        Page without = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        without.navigate(address);
        assertThat(told(without)).isEqualTo(said);
        with.context().close();
        without.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_carries_out_nothing_but_what_we_serve(String address) {
        Page page = chromium.desk();
        Response response = Objects.requireNonNull(page.navigate(address));
        assertThat(response.headerValue("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.locator("script:not([src]), style, [style], [onclick]").count())
                .isZero();
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_prints_without_what_only_a_screen_needs(String address) {
        Page page = chromium.desk();
        page.navigate(address);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("header.top, .no-print, footer.bottom").all()).noneMatch(it -> it.isVisible());
        page.context().close();
    }

    @Test
    void all_scripts_together_are_small() {
        Page page = chromium.desk();
        page.navigate(BOBLBERG);
        long octets = page.locator("script[src]").all().stream()
                .map(it -> it.getAttribute("src"))
                .mapToLong(it -> Gzip.size(page.request().get(it).body()))
                .sum();
        assertThat(octets).isLessThan(250_000);
        page.context().close();
    }

    @Test
    void the_pages_are_shown() {
        Page page = chromium.desk();
        for (String address : pages()) {
            page.navigate(address);
            Chromium.shoot(page, "desk" + name(address));
        }
        page.context().close();
    }

    /** What a page says, without the id under which a failure of this very request is logged. */
    private static String told(Page page) {
        return page.locator("main").innerText().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }

    private static void openAll(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
    }

    private static String name(String address) {
        return address.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}
