package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import dk.sagsgang.standalone.up.House;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor comes back to a program that recorded more and was started again in between. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditAfterRestartIT {
    private static final String HERNING = "/api/v1/authorities/herning";

    @TempDir
    Path data;

    @BeforeAll
    static void be_patient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void the_log_is_found_to_have_grown_and_nothing_else() {
        House first = new House();
        URI address = first.open(House.Plan.of(data, 0, true));
        try (Chromium chromium = Chromium.at(address)) {
            Page page = chromium.desk();
            verify(page);
            String kept = page.request().get(HERNING + "/log/checkpoint").text();
            String before = page.locator("[data-size]").innerText();
            APIResponse opened = page.request()
                    .post(
                            HERNING + "/cases",
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/json")
                                    .setHeader("Idempotency-Key", "kontrol-1")
                                    .setData("{\"number\":\"K/1\",\"title\":\"Til kontrol\"}"));
            assertThat(opened.status()).isEqualTo(201);
            // The open page hears of it and asks again by itself.
            assertThat(page.locator("[data-size]")).not().hasText(before);
            first.close();
            House again = new House();
            try {
                again.open(House.Plan.of(data, address.getPort(), true));
                verify(page);
                assertThat(page.locator("#regn-efter [data-checks]"))
                        .containsText("Siden denne browser sidst efterprøvede loggen ved " + before
                                + " hændelser, er den kun vokset.");
                page.locator("#kontrolpunkt").fill(kept);
                page.locator("#sammenlign button").click();
                assertThat(page.locator("#sammenlign [data-verdict]"))
                        .containsText("Intet er ændret: Loggen er vokset fra " + before);
            } finally {
                again.close();
            }
        } finally {
            first.close();
        }
    }

    private static void verify(Page page) {
        page.navigate("/herning/kontrol");
        page.locator("#regn-efter [data-press=start]").click();
        assertThat(page.locator("#regn-efter [data-verdict]")).containsText("Loggen passer:");
    }
}
