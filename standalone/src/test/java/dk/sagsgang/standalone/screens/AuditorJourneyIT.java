package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.AuditVerifier;
import dk.sagsgang.standalone.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From {@code ./sagsgang up --sample} to a finding that is dismissed: the auditor asks, and believes nobody. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorJourneyIT {
    private static final String BOBLBERG = "29.09.00-P20-1-19";

    private Program program;
    private Chromium chromium;

    @BeforeAll
    void begin(@TempDir Path data) {
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

    @ParameterizedTest
    @EnumSource
    void from_a_finding_down_to_its_lines_and_up_to_the_signed_root(Visitor visitor, @TempDir Path folder)
            throws IOException {
        Page page = visitor.page(chromium);
        Hand hand = visitor.hand(page);

        page.navigate("/herning");
        hand.go('k');
        String noted = text(hand.download(page.locator("#gem")), folder.resolve("noted"));
        hand.go('o');
        hand.press(page.locator("section[aria-labelledby=fund] a[href$='/kontrol/fund']"));
        assertThat(page.locator("#liste")).isVisible();
        visitor.shoot(page, "auditor-findings");
        hand.open(page.locator("#liste tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Udløb, der ikke følger af forlængelsen")));
        assertThat(page.locator(".evidence li").first()).isVisible();
        visitor.shoot(page, "auditor-evidence");

        hand.press(page.locator("#fund a[href$='/sager/" + BOBLBERG + "']"));
        assertThat(page.locator("h1")).hasText("Status og opfølgning på Boblberg");
        hand.toTheStart(page.getByRole(AriaRole.SLIDER));
        assertThat(page.locator(".band")).containsText("hvad der var oplyst 19-10-2020");
        assertThat(page.locator("h1")).hasText("Status på Boblberg");
        visitor.shoot(page, "auditor-then");
        hand.press(link(page, "det registrerede"));
        assertThat(page.locator(".time-mode a[aria-current=true]")).hasText("det registrerede");
        hand.press(page.locator(".time a[href*='/aendringer']"));
        hand.day(page.locator("#oplyst1"), "2020-10-19");
        hand.press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vis")));
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page.locator("main")).containsText("Status på Boblberg");
        visitor.shoot(page, "auditor-changes");

        hand.press(page.locator("main p a[href$='/sager/" + BOBLBERG + "']"));
        Locator item = page.locator(".timeline details")
                .filter(new Locator.FilterOptions().setHasText("Pkt. 31"))
                .first();
        hand.press(item.locator("summary"));
        hand.press(item.locator("a[href*='#linje-']").first());
        assertThat(page.locator(".linje.marked").first()).isInViewport();
        visitor.shoot(page, "auditor-source");

        hand.go('s');
        hand.search("boblberg");
        assertThat(page.locator("tbody tr")).hasCount(1);
        hand.open(page.locator("tbody tr"));
        hand.press(link(page, "Afspil trin for trin"));
        for (int step = 2; step <= 4; step++) {
            hand.press(page.locator(".steps a[rel=next]"));
            assertThat(page.locator("p.step")).containsText(Pattern.compile("Trin " + step + " af \\d+"));
        }
        visitor.shoot(page, "auditor-replay");

        somethingHappens(visitor);
        hand.go('k');
        hand.press(page.locator("#regn-efter [data-press=start]"));
        assertThat(verdict(page, "regn-efter")).containsText("Loggen passer");
        hand.file(page.locator("#fil"), new FilePayload("noteret.txt", "text/plain", noted.getBytes(UTF_8)));
        assertThat(verdict(page, "sammenlign")).containsText("Intet er ændret: Loggen er vokset fra");
        Path bundle = folder.resolve("bundle");
        hand.download(page.locator("#tag-med [data-press=take]")).saveAs(bundle);
        assertThat(verdict(page, "tag-med")).containsText("Filen er hel");
        AuditReport report = AuditVerifier.verify(bundle);
        assertThat(report.faults()).isEmpty();
        visitor.shoot(page, "auditor-verified");

        dismiss(page, hand, visitor);
        chromium.requireNoComplaint();
        page.context().close();
    }

    private static void dismiss(Page page, Hand hand, Visitor visitor) {
        String reason = "Set og talt om: " + visitor.mark();
        hand.press(page.locator("#fund a[href$='/kontrol/fund']"));
        assertThat(page.locator("#liste tbody tr").first()).isVisible();
        int open = page.locator("#liste tbody tr").count();
        hand.open(page.locator("#liste tbody tr").first());
        assertThat(page.locator(".evidence")).isVisible();
        String finding = page.url();
        hand.press(link(page, "Afvis spørgsmålet"));
        hand.type(page.locator("#f-reason"), reason);
        visitor.shoot(page, "auditor-dismissal");
        hand.press(page.locator("#send"));
        page.waitForURL(Pattern.compile(".*minPosition=\\d+"));
        hand.go('k');
        hand.press(page.locator("#fund a[href$='/kontrol/fund']"));
        assertThat(page.locator("#liste tbody tr")).hasCount(open - 1);
        page.navigate(finding);
        assertThat(page.locator("#fund .badge").first()).hasText("Afvist");
        assertThat(page.locator("#fund")).containsText(reason);
        visitor.shoot(page, "auditor-dismissed");
    }

    private void somethingHappens(Visitor visitor) {
        String json = "{\"number\":\"K/" + visitor.mark() + "\",\"title\":\"Til kontrol\"}";
        assertThat(program.post("/api/v1/authorities/herning/cases", "kontrol-" + visitor.mark(), json)
                        .statusCode())
                .isEqualTo(201);
    }

    private static String text(Download download, Path file) throws IOException {
        download.saveAs(file);
        return Files.readString(file);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator verdict(Page page, String part) {
        return page.locator("#" + part + " [data-verdict]");
    }
}
