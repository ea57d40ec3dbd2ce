package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.AuditVerifier;
import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.TreeHead;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The auditor's journey: what was altered is found by the browser itself, whatever the server says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditScreenIT {
    private static final String LOG = "/api/v1/authorities/herning/log";
    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final String BOBLBERG = "29.09.00-P20-1-19";
    private static final int CHOSEN = 40;

    private final Open open = Open.withTheSample();
    private final Chromium chromium = open.chromium();

    @TempDir
    Path folder;

    @BeforeAll
    static void be_patient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterEach
    void nothing_complained() {
        chromium.requireNoComplaint();
    }

    @Nested
    class The_log {
        private final Page page = chromium.desk();

        @Test
        void is_computed_again_by_the_browser() {
            verify();
            assertThat(verdict("regn-efter")).containsText("Loggen passer");
            assertThat(page.locator("#regn-efter [data-state=alarm]")).hasCount(0);
            assertThat(page.locator("#regn-efter [data-far]")).containsText("pr. sekund");
            Chromium.shoot(page, "audit-verified");
            verify();
            assertThat(page.locator("#regn-efter [data-checks]"))
                    .containsText("Loggen er den samme, som da denne browser sidst efterprøvede den.");
        }

        @Test
        void is_told_by_the_position_of_an_event_that_was_altered() {
            alter("**/herning/events?from=1", body -> flipped(body, endOfLine(body, CHOSEN) - 3));
            verify();
            assertThat(verdict("regn-efter")).containsText("Loggen passer ikke");
            assertThat(page.locator("#regn-efter [data-faults] > li")).hasCount(1);
            assertThat(page.locator("#regn-efter [data-faults]"))
                    .containsText("Hændelse " + CHOSEN + " er ikke den, der blev forseglet.");
            Chromium.shoot(page, "audit-altered");
        }

        @Test
        void is_told_by_the_position_of_an_event_that_is_missing() {
            alter("**/herning/events?from=1", body -> {
                int from = endOfLine(body, CHOSEN - 1) + 1;
                int to = endOfLine(body, CHOSEN) + 1;
                byte[] without = Arrays.copyOf(body, body.length - (to - from));
                System.arraycopy(body, to, without, from, body.length - to);
                return without;
            });
            verify();
            assertThat(page.locator("#regn-efter [data-faults] > li").first())
                    .containsText("Hændelserne " + CHOSEN + " til " + CHOSEN + " mangler.");
        }

        @Test
        void is_told_by_the_tile_whose_hash_was_altered() {
            alter("**" + LOG + "/tile/0/**", body -> flipped(body, (CHOSEN - 1) * 32));
            verify();
            assertThat(verdict("regn-efter")).containsText("Loggen passer ikke");
            assertThat(page.locator("#regn-efter [data-faults] > li")).hasCount(1);
            assertThat(page.locator("#regn-efter [data-faults]"))
                    .containsText("Fingeraftrykket af hændelse " + CHOSEN + " i tile/0/000.p/");
        }

        @Test
        void is_not_believed_with_an_altered_signature() {
            alter("**" + LOG + "/checkpoint", AuditScreenIT::withAnotherSignature);
            verify();
            assertThat(verdict("regn-efter")).containsText("Loggen passer ikke");
            assertThat(page.locator("#regn-efter [data-checks]"))
                    .containsText("Underskriften er ikke lavet med nøglen");
        }

        @Test
        void is_not_believed_with_a_key_that_the_auditor_does_not_know() {
            page.navigate("/herning/kontrol");
            page.locator("#noegle")
                    .fill(NoteSigner.generate(Checkpoint.origin(HERNING))
                            .verifier()
                            .toString());
            press();
            assertThat(verdict("regn-efter")).containsText("Loggen passer ikke");
            assertThat(page.locator("#regn-efter [data-checks]"))
                    .containsText("ikke underskrevet med nogen af de nøgler");
        }

        @Test
        void is_said_to_be_unsigned_where_the_browser_cannot_tell() {
            page.addInitScript("""
                    const known = crypto.subtle.importKey.bind(crypto.subtle);
                    crypto.subtle.importKey = (form, key, algorithm, ...more) => algorithm.name === "Ed25519"
                      ? Promise.reject(new DOMException("none", "NotSupportedError"))
                      : known(form, key, algorithm, ...more);
                    """);
            verify();
            assertThat(verdict("regn-efter")).containsText("underskriften på den er ikke efterprøvet");
            assertThat(page.locator("#regn-efter [data-state=warn]").first()).containsText("kender ikke Ed25519");
        }

        @Test
        void proves_one_event_with_the_way_to_the_root() {
            page.navigate("/herning/kontrol?haendelse=" + CHOSEN + "#bevis");
            assertThat(verdict("bevis")).containsText("Hændelse " + CHOSEN + " er bevist");
            assertThat(page.locator("#bevis svg.proof rect.root.good")).hasCount(1);
            Chromium.shoot(page, "audit-proof");
            alter("**/herning/events?from=" + CHOSEN, body -> flipped(body, endOfLine(body, 1) - 3));
            page.locator("#bevis button").click();
            assertThat(verdict("bevis")).containsText("er ikke bevist");
        }

        private void verify() {
            page.navigate("/herning/kontrol");
            press();
        }

        private void press() {
            page.locator("#regn-efter [data-press=start]").click();
            assertThat(verdict("regn-efter")).isVisible();
        }

        private Locator verdict(String part) {
            return page.locator("#" + part + " [data-verdict]");
        }

        private void alter(String address, UnaryOperator<byte[]> altered) {
            page.context().route(address, route -> answerAltered(route, altered));
        }
    }

    @Nested
    class A_checkpoint_that_the_auditor_brings {
        private final Page page = chromium.desk();
        private final NoteSigner signer = NoteSigner.generate(Checkpoint.origin(HERNING));

        @Test
        void from_before_shows_that_the_log_only_grew() {
            String older = older();
            bring(older);
            assertThat(verdict()).containsText("Intet er ændret: Loggen er vokset fra");
            Chromium.shoot(page, "audit-compared");
        }

        @Test
        void of_today_is_the_same() {
            page.navigate("/herning/kontrol");
            String now = page.request().get(LOG + "/checkpoint").text();
            page.locator("#fil").setInputFiles(new FilePayload("kontrolpunkt.txt", "text/plain", now.getBytes(UTF_8)));
            assertThat(verdict()).containsText("Intet er ændret: Loggen er den, du gemte.");
        }

        @Test
        void that_was_forged_proves_nothing() {
            String[] lines = older().split("\n", -1);
            lines[2] = (lines[2].startsWith("A") ? "B" : "A") + lines[2].substring(1);
            bring(String.join("\n", lines));
            assertThat(verdict()).containsText("ikke underskrevet med loggens nøgle");
            assertThat(page.locator("#sammenlign [data-checks]"))
                    .containsText("Underskriften er ikke lavet med nøglen");
        }

        @Test
        void that_the_log_signed_and_then_left_shows_that_it_was_rewritten() {
            trustTheSigner();
            bring(signed(3));
            assertThat(verdict()).containsText("Loggen er skrevet om siden");
            assertThat(page.locator("#sammenlign [data-checks]")).containsText("Loggens rod ved 3 hændelser");
        }

        @Test
        void that_covers_more_than_there_is_shows_that_events_are_missing() {
            trustTheSigner();
            bring(signed(1_000_000));
            assertThat(verdict()).containsText("Der mangler hændelser, som var underskrevet");
        }

        @Test
        void that_is_none_is_said_to_be_none() {
            bring("sagsgang/herning");
            assertThat(verdict()).containsText("Det er ikke et kontrolpunkt");
            assertThat(page.locator("#kontrolpunkt")).hasAttribute("aria-invalid", "true");
        }

        private void bring(String note) {
            page.navigate("/herning/kontrol");
            page.locator("#kontrolpunkt").fill(note);
            page.locator("#sammenlign button").click();
        }

        private Locator verdict() {
            return page.locator("#sammenlign [data-verdict]");
        }

        private String signed(long size) {
            TreeHead head = new TreeHead(size, Sha256.of(new byte[] {1}));
            return signer.sign(Checkpoint.of(HERNING, head).text()).encode();
        }

        /** As a log would look that signed two stories with one key. */
        private void trustTheSigner() {
            page.context()
                    .route(
                            "**" + LOG + "/keys",
                            route -> answerAltered(
                                    route,
                                    body -> new String(body, UTF_8)
                                            .replaceFirst(
                                                    "\\[",
                                                    "[\""
                                                            + signer.verifier()
                                                                    .toString()
                                                                    .replace("$", "\\$") + "\",")
                                            .getBytes(UTF_8)));
        }

        /** A checkpoint of the sample's first days, as an auditor might have kept it. */
        private String older() {
            List<String> notes = chromium.desk()
                    .request()
                    .post(LOG + "/exports")
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("{\"checkpoint\":"))
                    .map(line ->
                            EventJson.trees().readTree(line).path("checkpoint").stringValue())
                    .sorted(Comparator.comparingLong(
                            note -> Checkpoint.of(SignedNote.parse(note)).size()))
                    .toList();
            assertThat(notes.size()).as("checkpoints that the sealer made").isGreaterThan(1);
            return notes.get(notes.size() - 2);
        }
    }

    @Test
    void the_bundle_is_taken_along_and_verified_without_the_server() throws IOException {
        Page page = chromium.desk();
        page.navigate("/herning/kontrol");
        Download download = page.waitForDownload(
                () -> page.locator("#tag-med [data-press=take]").click());
        assertThat(download.suggestedFilename()).matches("sagsgang-herning-\\d+\\.ndjson");
        Path file = folder.resolve("bundle");
        download.saveAs(file);
        assertThat(page.locator("#tag-med [data-verdict]")).containsText("Filen er hel");
        AuditReport report = AuditVerifier.verify(file);
        assertThat(report.faults()).isEmpty();
        assertThat(report.checkpointsVerified()).isPositive();
        String size = page.locator("[data-size]").innerText().replace(".", "");
        assertThat(report.eventsRead()).isGreaterThanOrEqualTo(Long.parseLong(size));
    }

    @Test
    void a_case_is_replayed_step_by_step_with_the_arrow_keys() {
        Page page = chromium.desk();
        page.navigate("/herning/kontrol");
        page.locator("#sag").fill(BOBLBERG);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/herning/kontrol/afspil/" + BOBLBERG));
        page.waitForLoadState();
        int steps = Integer.parseInt(page.locator("p.step").innerText().replaceAll(".* af ", ""));
        assertThat(steps).isGreaterThan(15);
        for (int step = 2; step <= steps; step++) {
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("p.step")).hasText("Trin " + step + " af " + steps);
            page.waitForLoadState();
        }
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("p.step")).hasText("Trin " + (steps - 1) + " af " + steps);
    }

    @Test
    void a_step_tells_the_event_and_what_it_changed() {
        Page page = chromium.desk();
        JsonNode history = EventJson.trees()
                .readTree(page.request()
                        .get("/api/v1/authorities/herning/cases/" + BOBLBERG + "/history?limit=200")
                        .text());
        JsonNode extended = history.path("items")
                .valueStream()
                .filter(it -> it.path("type").asString("").equals("AgreementExtended"))
                .findFirst()
                .orElseThrow();
        page.navigate("/herning/kontrol/afspil/" + BOBLBERG + "?trin="
                + (extended.path("version").asInt() + 1));
        assertThat(page.getByText(extended.path("leafHash").stringValue())).isVisible();
        Locator expiry =
                page.locator(".changes li").filter(new Locator.FilterOptions().setHasText("boblberg › Udløber"));
        assertThat(expiry.locator("del")).hasText("28-02-2022");
        assertThat(expiry.locator("ins")).hasText("marts 2023");
        assertThat(page.locator("a[href*='/import/'][href*='#linje-']").first()).isVisible();
        Chromium.shoot(page, "audit-replay");
        page.locator("a[href*='haendelse=']").click();
        assertThat(page.locator("#bevis [data-verdict]")).containsText("er bevist");
    }

    @Test
    void a_finding_is_followed_down_to_its_evidence() {
        Page page = chromium.desk();
        page.navigate("/herning/kontrol");
        page.locator("#fund p a").click();
        assertThat(page.locator("#liste tbody tr").first()).isVisible();
        requireAccessible(page);
        Chromium.shoot(page, "audit-findings");
        Locator expiry = page.locator("#liste tbody tr")
                .filter(new Locator.FilterOptions().setHasText(BOBLBERG))
                .filter(new Locator.FilterOptions().setHasText("Udløb, der ikke følger af forlængelsen"));
        expiry.locator("[data-open]").click();
        assertThat(page.locator(".evidence li").first()).isVisible();
        requireAccessible(page);
        Chromium.shoot(page, "audit-finding");
        page.locator(".evidence a[href*='/kontrol/afspil/']").last().click();
        assertThat(page).hasURL(Pattern.compile(".*/kontrol/afspil/" + BOBLBERG + "\\?trin=\\d+"));
        assertThat(page.locator("p.step")).isVisible();
    }

    @Test
    void keys_alone_verify_the_log() {
        Page page = chromium.desk();
        page.navigate("/herning/sager");
        page.keyboard().press("g");
        page.keyboard().press("k");
        assertThat(page).hasURL(Pattern.compile(".*/herning/kontrol"));
        assertThat(page.locator("#regn-efter [data-press=start]")).isEnabled();
        page.locator("#noegle").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator("#regn-efter [data-press=start]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#regn-efter [data-verdict]")).isVisible();
        assertThat(page.locator("#regn-efter [data-verdict]")).containsText("Loggen passer");
        assertThat(page.locator("#regn-efter [data-press=start]")).isFocused();
    }

    @Test
    void a_phone_shows_all_of_it_without_scrolling_sideways() {
        Page page = chromium.phone();
        page.navigate("/herning/kontrol?haendelse=" + CHOSEN);
        assertThat(page.locator("#bevis [data-verdict]")).isVisible();
        page.locator("#regn-efter [data-press=start]").click();
        assertThat(page.locator("#regn-efter [data-verdict]")).isVisible();
        Fits.requireNoSidewaysScrolling(page);
        Chromium.shoot(page, "audit-phone");
        page.navigate("/herning/kontrol/afspil/" + BOBLBERG + "?trin=18");
        Fits.requireNoSidewaysScrolling(page);
        Chromium.shoot(page, "audit-replay-phone");
        page.navigate("/herning/kontrol/fund");
        Fits.requireNoSidewaysScrolling(page);
        Chromium.shoot(page, "audit-findings-phone");
    }

    @Test
    void axe_finds_no_violation_in_light_and_dark() {
        for (Page page : List.of(chromium.desk(), chromium.dark())) {
            page.navigate("/herning/kontrol?haendelse=" + CHOSEN);
            assertThat(page.locator("#bevis [data-verdict]")).isVisible();
            page.locator("#bevis details").evaluate("it => it.open = true");
            page.locator("#regn-efter [data-press=start]").click();
            assertThat(page.locator("#regn-efter [data-verdict]")).isVisible();
            page.locator("#kontrolpunkt").fill("x");
            page.locator("#sammenlign button").click();
            requireAccessible(page);
            Chromium.shoot(page, "audit-" + (isDark(page) ? "dark" : "light"));
            page.navigate("/herning/kontrol/afspil/" + BOBLBERG + "?trin=18");
            requireAccessible(page);
        }
    }

    @Test
    void english_is_english_throughout() {
        Page page = chromium.desk();
        page.navigate("/herning/kontrol?sprog=en");
        page.locator("#regn-efter [data-press=start]").click();
        assertThat(page.locator("#regn-efter [data-verdict]")).containsText("The log fits");
    }

    private static void answerAltered(Route route, UnaryOperator<byte[]> altered) {
        APIResponse answer = route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBodyBytes(altered.apply(answer.body())));
    }

    private static byte[] flipped(byte[] octets, int at) {
        byte[] altered = octets.clone();
        altered[at] ^= 1;
        return altered;
    }

    /** The note with another digit in the middle of its signature, whatever digit stood there before. */
    private static byte[] withAnotherSignature(byte[] note) {
        byte[] altered = note.clone();
        int at = altered.length - 20;
        altered[at] = (byte) (altered[at] == 'A' ? 'B' : 'A');
        return altered;
    }

    /** Where the line of this number ends, counted from 1. */
    private static int endOfLine(byte[] octets, int line) {
        int at = -1;
        for (int each = 0; each < line; each++) {
            at++;
            while (octets[at] != '\n') {
                at++;
            }
        }
        return at;
    }

    private static boolean isDark(Page page) {
        return page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches")
                .equals(true);
    }

    private static void requireAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
