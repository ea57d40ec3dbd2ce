package dk.sagsgang.standalone.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Objects;
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

    private final Open open = Open.withTheSample();
    private final Chromium chromium = open.chromium();

    static List<String> pages() {
        return List.of(
                "/herning",
                "/herning/sager",
                BOBLBERG,
                BOBLBERG + "?oplyst=2020-10-19",
                BOBLBERG + "/aendringer?oplyst1=2020-10-19",
                "/herning/aftaler",
                "/herning/skaerm",
                "/herning/kort/29.09.00-P20-1-19",
                "/herning/tastatur",
                "/herning/nothing-here");
    }

    @AfterEach
    void nothing_complained() {
        chromium.requireNoComplaint();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_can_be_used_by_everybody_in_light_and_in_dark(String address) {
        for (Page page : List.of(chromium.desk(), chromium.dark())) {
            page.navigate(address);
            openAll(page);
            Axe.requireNoViolation(page);
            page.context().close();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_fits_a_phone(String address) {
        Page page = chromium.phone();
        page.navigate(address);
        openAll(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s", address)
                .isEqualTo(page.viewportSize().width);
        Chromium.shoot(page, "phone" + name(address));
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
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

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_leaves_no_word_of_the_other_language(String address) {
        for (String language : List.of("da", "en")) {
            Page page = chromium.desk();
            page.navigate(address + (address.contains("?") ? "&" : "?") + "sprog=" + language);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.content()).doesNotContain("??");
            page.context().close();
        }
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
