package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The list of cases. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CasesScreenIT {
    private final Open open = Open.withTheSample();
    private final Chromium chromium = open.chromium();

    @AfterEach
    void nothing_complained() {
        chromium.requireNoComplaint();
    }

    @Test
    void the_address_without_an_authority_leads_to_the_one_that_was_open_last() {
        Page page = chromium.desk();
        page.navigate("/region-sjaelland/sager");
        page.navigate("/sager?q=x");
        assertThat(page).hasURL(Pattern.compile(".*/region-sjaelland/sager\\?q=x"));
    }

    @Test
    void the_list_follows_as_one_types_and_its_address_can_be_sent() {
        Page page = chromium.desk();
        page.navigate("/herning/sager");
        page.keyboard().press("/");
        page.keyboard().type("elderlern");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("27.00.00-P08-1-19");
        assertThat(page).hasURL(Pattern.compile(".*/herning/sager\\?q=elderlern"));
        Page sent = chromium.desk();
        sent.navigate(page.url());
        assertThat(sent.locator("tbody tr")).hasCount(1);
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/herning/sager/27.00.00-P08-1-19"));
    }

    @Test
    void a_list_is_taken_along() {
        Page page = chromium.desk();
        page.navigate("/herning/sager?q=boblberg");
        String csv = page.request().get("/herning/sager.csv?q=boblberg").text();
        assertThat(csv).startsWith("\uFEFF\"Sagsnr.\";").contains("\"29.09.00-P20-1-19\";");
        assertThat(csv.lines()).hasSize(2);
        assertThat(page.request().get("/herning/sager.json?q=boblberg").text()).contains("\"29.09.00-P20-1-19\"");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV")))
                .hasAttribute("href", "/herning/sager.csv?q=boblberg");
    }
}
