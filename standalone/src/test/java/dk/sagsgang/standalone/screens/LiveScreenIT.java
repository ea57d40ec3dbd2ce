package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.RequestOptions;
import dk.sagsgang.standalone.up.House;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are left open are right, whatever happens to the program in between. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiveScreenIT {
    /** A page tries again within half a minute at the latest, and then asks. */
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(60_000);

    @TempDir
    private Path data;

    @Test
    void open_pages_follow_a_command_before_and_after_a_restart() {
        House house = new House();
        URI address = house.open(House.Plan.of(data, 0, true));
        try (Chromium chromium = Chromium.at(address)) {
            Page first = chromium.desk();
            first.navigate("/herning/sager?sort=updated");
            Page overview = chromium.anotherTab(first);
            overview.navigate("/herning");
            Page wall = chromium.desk();
            wall.navigate("/herning/skaerm");
            Page card = chromium.desk();
            card.navigate("/herning/kort/29.09.00-P20-1-19");

            open(first, "27.00.00-A00-1-26", "Lys på stien ved åen");
            assertThat(first.locator("tbody")).containsText("Lys på stien ved åen", SOON);
            assertThat(overview.locator("#overblik")).containsText("Lys på stien ved åen", SOON);
            assertThat(wall.locator("#skaerm")).containsText("Lys på stien ved åen", SOON);

            house.close();
            assertThat(overview.locator("#forbindelse")).isVisible();
            house = new House();
            house.open(House.Plan.of(data, address.getPort(), false));

            open(first, "27.00.00-A00-2-26", "Bænke langs stien");
            rename(first, "29.09.00-P20-1-19", "Boblberg efter genstarten");
            for (Locator page :
                    new Locator[] {first.locator("tbody"), overview.locator("#overblik"), wall.locator("#skaerm")}) {
                assertThat(page).containsText("Bænke langs stien", SOON);
            }
            assertThat(card.locator("h1")).containsText("Boblberg efter genstarten", SOON);
            assertThat(overview.locator("#forbindelse")).isHidden();
            chromium.requireNoComplaint();
        } finally {
            house.close();
        }
    }

    private static void open(Page page, String number, String title) {
        send(page, "/api/v1/authorities/herning/cases", Map.of("number", number, "title", title));
    }

    private static void rename(Page page, String caseId, String title) {
        send(page, "/api/v1/authorities/herning/cases/" + caseId + "/rename-case", Map.of("title", title));
    }

    private static void send(Page page, String address, Map<String, Object> command) {
        APIResponse answer =
                page.request().post(address, RequestOptions.create().setData(command));
        assertThat(answer.ok()).as(answer.text()).isTrue();
    }
}
