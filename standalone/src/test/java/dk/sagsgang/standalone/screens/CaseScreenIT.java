package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A case: its course, and the slider that moves it through time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseScreenIT {
    private static final String BOBLBERG = "/herning/sager/29.09.00-P20-1-19";

    private final Open open = Open.withTheSample();
    private final Chromium chromium = open.chromium();
    private final Page page = chromium.desk();

    @AfterEach
    void nothing_complained() {
        page.context().close();
        chromium.requireNoComplaint();
    }

    @Test
    void a_case_tells_its_course_down_to_the_lines_it_was_read_from() {
        page.navigate(BOBLBERG);
        assertThat(page.locator("h1")).hasText("Status og opfølgning på Boblberg");
        Locator item = page.locator("details").filter(new Locator.FilterOptions().setHasText("Pkt. 31"));
        item.locator("summary").click();
        assertThat(item).containsText("forlænger aftalen med Boblberg med et år");
        assertThat(item).containsText("Godkendt som indstillet.");
        assertThat(item.locator("a")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("kilde: linje \\d+–\\d+")))
                        .first())
                .hasAttribute("href", Pattern.compile("/herning/import/[0-9a-f]{64}\\?fra=\\d+&til=\\d+#linje-\\d+"));
    }

    @Test
    void the_readme_shows_a_case_and_the_overview() {
        page.navigate(BOBLBERG);
        Chromium.shootForReadme(page, "case");
        page.navigate("/herning");
        Chromium.shootForReadme(page, "overview");
        for (String name : List.of("case", "overview")) {
            assertThat(Path.of("..", "docs", "screens", name + ".png")).isRegularFile();
            assertThat(Path.of("..", "README.md")).content().contains("docs/screens/" + name + ".png");
        }
    }

    @Test
    void the_slider_moves_the_page_through_what_had_been_stated() {
        page.navigate(BOBLBERG);
        page.getByRole(AriaRole.SLIDER).focus();
        page.keyboard().press("Home");
        assertThat(page.locator("h1")).hasText("Status på Boblberg");
        assertThat(page.locator(".band")).containsText("hvad der var oplyst 19-10-2020");
        assertThat(page).hasURL(Pattern.compile(".*\\?oplyst=2020-10-19"));
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Handling")))
                .hasCount(0);
        assertThat(page.getByRole(AriaRole.SLIDER)).isFocused();
        page.keyboard().press("End");
        assertThat(page.locator(".band")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*29.09.00-P20-1-19"));
    }

    @Test
    void the_slider_is_switched_to_what_was_recorded() {
        page.navigate(BOBLBERG);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("det registrerede"))
                .click();
        assertThat(page.locator(".stops a")).hasCount(3);
        page.locator(".stops a").first().click();
        assertThat(page.locator(".band")).containsText("registreret til og med nr.");
        assertThat(page.locator("h1")).hasText("Status på Boblberg");
    }

    @Test
    void what_held_on_a_day_is_asked_beside_it_and_says_what_is_uncertain() {
        page.navigate(BOBLBERG);
        page.getByLabel("Hvad gjaldt den").fill("2023-03-10");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis"))
                .click();
        assertThat(page.locator(".band")).containsText("hvad der gjaldt 10-03-2023");
        assertThat(page.locator("article")).containsText("Usikkert");
    }

    @Test
    void what_changed_between_two_days_is_told_field_by_field() {
        page.navigate(BOBLBERG + "/aendringer?oplyst1=2020-10-19");
        Locator expiry = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("boblberg › Udløber"));
        assertThat(expiry.locator("del")).hasText("28-02-2022");
        assertThat(expiry.locator("ins")).hasText("marts 2023");
    }

    @Test
    void what_changed_between_two_moments_of_recording_is_chosen_and_told() {
        page.navigate(BOBLBERG + "/aendringer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("det registrerede"))
                .click();
        Locator from = page.getByLabel("Fra");
        from.selectOption(new SelectOption().setIndex(1));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis"))
                .click();
        assertThat(page.locator("#registreret1 option:checked")).hasText(Pattern.compile("\\d\\d-\\d\\d-\\d{4}.*"));
        assertThat(page.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("boblberg › Udløber"))
                        .locator("ins"))
                .hasText("marts 2023");
    }

    @Test
    void a_case_that_is_not_there_is_told_in_words() {
        page.navigate("/herning/sager/99.99.99-X99-9-99");
        assertThat(page.locator("h1")).hasText("Her er der ikke noget");
        assertThat(page.locator("main")).containsText("CASE_UNKNOWN");
    }
}
