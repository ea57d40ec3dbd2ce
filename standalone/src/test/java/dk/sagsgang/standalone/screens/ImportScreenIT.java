package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Documents are dropped, reviewed beside their text, applied and undone; each test has an authority of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportScreenIT {
    private static final AtomicInteger AUTHORITIES = new AtomicInteger();
    private final Open open = Open.withTheSample();
    private final Chromium chromium = open.chromium();
    private String authority = "";

    @BeforeEach
    void register() {
        authority = "groen-" + AUTHORITIES.incrementAndGet();
        var answer = chromium.desk()
                .request()
                .post(
                        open.address() + "/api/v1/authorities",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"authority\":\"" + authority
                                        + "\",\"name\":\"Grøn Kommune\",\"kind\":\"MUNICIPALITY\"}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Page reader = chromium.desk();
        await().until(() -> reader.request().get("/" + authority + "/import").status() == 200);
    }

    @AfterEach
    void nothing_complained() {
        chromium.requireNoComplaint();
    }

    @Test
    void a_document_is_planned_imported_reviewed_and_undone_while_another_tab_follows() {
        Page page = opened(chromium.desk());
        Page other = opened(chromium.anotherTab(page));
        choose(page, "plan", GreenMinutes.file("grønt.txt", GreenMinutes.DOUBTFUL));
        assertThat(outcome(page)).containsText("Planen er klar. Intet er registreret endnu.");
        page.locator(".way details summary").click();
        assertThat(page.locator(".way tbody tr").first()).containsText("linje");
        Chromium.shoot(page, "import-plan");
        assertThat(page.locator("#indlaesninger .empty")).isVisible();

        page.locator(".way [data-do=import]").click();
        assertThat(outcome(page)).containsText("Indlæst");
        assertThat(other.locator("#indlaesninger tbody tr")).hasCount(1);
        assertThat(other.locator("#indlaesninger tbody tr")).containsText("grønt.txt");
        other.locator("#indlaesninger tbody a").first().click();
        page.locator(".way [data-fill=review]").click();
        assertThat(page.locator("h1")).hasText("grønt.txt");
        int waiting = page.locator(".fact.waits").count();
        assertThat(waiting).isGreaterThanOrEqualTo(3);
        picture(page, "import-review");

        Locator bench = doubtful(page, 2);
        bench.locator("a.til-linjer").first().click();
        assertThat(page.locator(".linje.marked .t").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*\\?fra=\\d+&til=\\d+#linje-\\d+"));
        page.keyboard().press("Escape");
        assertThat(bench.locator("[data-open]")).isFocused();

        bench.locator(".verdict summary").click();
        bench.locator("input[value=CHANGED]").check();
        bench.locator(".change select").first().selectOption("NOTED");
        bench.locator("[name=reason]").fill("Formanden har oplyst udfaldet.");
        bench.locator("[type=submit]").click();
        assertThat(bench.locator(".marks")).containsText("Rettet");
        assertThat(other.locator("#" + bench.getAttribute("id") + " .marks")).containsText("Rettet");

        Locator play = doubtful(page, 4);
        play.locator(".verdict summary").click();
        play.locator("input[value=REJECTED]").check();
        play.locator("[name=reason]").fill("Der blev ikke besluttet noget.");
        play.locator("[type=submit]").click();
        assertThat(play.locator(".marks")).containsText("Afvist");
        assertThat(play).containsText("Der blev ikke besluttet noget.");

        Locator plants = page.locator(".fact.waits:not([data-fact='0'])").first();
        String accepted = "#" + plants.getAttribute("id");
        plants.locator(".verdict summary").click();
        plants.locator("input[value=ACCEPTED]").check();
        assertThat(plants.locator("[name=reason]")).hasValue("Kontrolleret mod kilden.");
        plants.locator("[type=submit]").click();
        assertThat(page.locator(accepted + " .marks")).containsText("Godkendt");
        picture(page, "import-reviewed");

        Page meeting = chromium.anotherTab(page);
        meeting.navigate("/" + authority + "/moeder");
        meeting.locator("tbody a").first().click();
        assertThat(meeting.locator("#punkt-2 .marks")).containsText("Taget til efterretning");
        assertThat(meeting.locator("#punkt-4 .marks")).containsText("Ingen beslutning registreret");

        page.locator("#fortryd summary").click();
        page.fill("#fortryd-grund", "Det var et udkast.");
        page.locator("#fortryd [type=submit]").click();
        assertThat(page.locator("#status")).hasText("Fortrudt");
        assertThat(other.locator("#status")).hasText("Fortrudt");
        assertThat(meeting.locator(".item")).hasCount(0);
    }

    @Test
    void everything_waits_where_the_sender_asks_for_it_and_is_applied_as_a_whole() {
        Page page = opened(chromium.desk());
        page.check("#alt-venter");
        choose(page, "now", GreenMinutes.file("træer.txt", GreenMinutes.HEAD + GreenMinutes.TREES));
        assertThat(outcome(page)).containsText("Læst. Alt venter på gennemgang.");
        page.locator(".way [data-fill=review]").click();
        assertThat(page.locator("#status")).hasText("Venter på gennemgang");
        page.locator("#anvend [type=submit]").click();
        assertThat(page.locator("#status")).hasText("Indlæst");
        assertThat(page.locator(".fact.waits")).hasCount(0);
        page.navigate("/" + authority + "/sager");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void several_documents_are_dropped_and_read_one_after_the_other() {
        Page page = opened(chromium.desk());
        String other = (GreenMinutes.HEAD + GreenMinutes.TREES)
                .replace("15. marts", "19. april")
                .replace("P20-1-21", "P20-9-21");
        var dropped = page.evaluateHandle(
                "texts => { const all = new DataTransfer();"
                        + " texts.forEach((text, at) => all.items.add(new File([text], `nr ${at + 1}.txt`, {type: 'text/plain'})));"
                        + " return all; }",
                List.of(GreenMinutes.HEAD + GreenMinutes.TREES, other, "Kære borger\n\nTak for brevet.\n"));
        page.dispatchEvent("#indlaes", "drop", Map.of("dataTransfer", dropped));
        assertThat(page.locator(".way")).hasCount(3);
        assertThat(page.locator(".way").nth(1)).containsText("Planen er klar");
        assertThat(page.locator(".way").nth(2)).containsText("ligner ikke et referat");
        page.locator(".way").nth(1).locator("[data-do=import]").click();
        assertThat(page.locator(".way").nth(1)).containsText("Indlæst");
        page.locator(".way").nth(0).locator("[data-do=leave]").click();
        assertThat(page.locator(".way").nth(0)).containsText("Lagt til side");
        assertThat(page.locator("#indlaesninger tbody tr")).hasCount(1);
    }

    @Test
    void what_cannot_be_read_is_told_in_words() throws IOException {
        Page page = opened(chromium.desk());
        refused(page, new byte[0], "DOCUMENT_EMPTY", "er tomt");
        refused(
                page,
                new byte[] {0, 1, 2, 3, 0, 5, 6, 7, 0, 9},
                "DOCUMENT_BINARY",
                "hverken tekst, HTML, PDF eller DOCX");
        refused(page, pdf(true), "DOCUMENT_ENCRYPTED", "låst eller krypteret");
        refused(page, utf8("%PDF-1\n"), "DOCUMENT_DAMAGED", "beskadiget");
        refused(page, pdf(false), "DOCUMENT_IMAGE_ONLY", "billeder af sider uden tekst");
        refused(page, bomb(), "DOCUMENT_BOMB", "folder sig ud");
        refused(page, new byte[20 * 1024 * 1024 + 1], "DOCUMENT_TOO_LARGE", "større end 20 MB");
        refused(page, utf8("Kære borger\n\nTak for brevet.\n"), "DOCUMENT_NOT_MINUTES", "ligner ikke et referat");
        refused(page, utf8(GreenMinutes.HEAD), "DOCUMENT_CUT_OFF", "slutter før det første punkt");
        Chromium.shoot(page, "import-refused");
    }

    @Test
    void a_document_of_another_authority_is_taken_where_somebody_confirms_it() {
        Page page = opened(chromium.desk());
        choose(
                page,
                "now",
                GreenMinutes.file(
                        "blå.txt",
                        GreenMinutes.HEAD
                                + GreenMinutes.TREES.replace(
                                        "Byens træer er talt.",
                                        "Ikast Kommune ejer parken. Ikast Kommune passer den.")));
        assertThat(outcome(page)).containsText("Det nævner Ikast Kommune; her er det Grøn Kommune.");
        page.locator("[data-do=confirm]").press("Enter");
        assertThat(outcome(page)).containsText("Indlæst");
    }

    @Test
    void whatever_stands_in_a_document_is_shown_as_text() {
        String script = "<script>document.title = 'overtaget'</script><img src=x onerror=alert(1)>";
        String title = "Lang titel " + "meget-lang-".repeat(89);
        String word = "langt".repeat(2_000);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("Linje ")
                    .append(i)
                    .append(" \u202Eאבגד שלום\u202C ")
                    .append(script)
                    .append("\n\n");
        }
        Page page = opened(chromium.desk());
        choose(
                page,
                "now",
                GreenMinutes.file(
                        "<b>fræk</b>.txt",
                        GreenMinutes.HEAD
                                + GreenMinutes.item(
                                        1, "שלום " + script, lines.toString(), "planen godkendes", "Godkendt.")
                                + GreenMinutes.item(2, title, word, "planen godkendes", "Godkendt.")));
        assertThat(outcome(page)).containsText("Indlæst");
        page.locator(".way [data-fill=review]").click();
        assertThat(page.locator("h1")).hasText("<b>fræk</b>.txt");
        assertThat(page.locator("#linjer")).containsText(script);
        assertThat(page.locator("#linje-600")).hasCount(1);
        assertThat(page.locator("#linjer")).containsText(word);
        assertThat(page.locator("#linjer script, #linjer img, #fund script, #fund img"))
                .hasCount(0);
        assertThat(page.title()).doesNotContain("overtaget");
        Page phone = chromium.phone();
        phone.navigate(page.url());
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        phone.navigate("/" + authority + "/moeder");
        phone.locator("tbody a").first().click();
        phone.locator("#fremstilling-2 summary").click();
        assertThat(phone.locator("#fremstilling-2")).containsText(word);
        assertThat(phone.locator("#punkt-2 h3")).containsText(title);
        assertThat(phone.locator("#punkt-1 h3")).containsText(script);
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void a_title_that_no_case_can_have_is_refused_in_words_with_its_lines() {
        Page page = opened(chromium.desk());
        choose(
                page,
                "now",
                GreenMinutes.file(
                        "lang.txt",
                        GreenMinutes.HEAD
                                + GreenMinutes.item(
                                        1, "lang".repeat(2_500), "Kort.", "planen godkendes", "Godkendt.")));
        assertThat(outcome(page).locator("code")).hasText("TEXT_TOO_LONG");
        assertThat(outcome(page))
                .containsText(Pattern.compile("En tekst er længere, end der er plads til. \\(linje \\d+"));
    }

    @Test
    void all_of_it_is_done_by_keyboard() {
        Page page = opened(chromium.desk());
        page.setInputFiles("#filer", GreenMinutes.file("grønt.txt", GreenMinutes.DOUBTFUL));
        page.focus("#filer");
        for (int i = 0; i < 10 && !"plan".equals(page.evaluate("document.activeElement.value")); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-do=import]")).isVisible();
        page.locator("[data-do=import]").press("Enter");
        page.locator(".way [data-fill=review]").press("Enter");
        assertThat(page.locator("#tal")).isVisible();
        String waits = page.locator(".fact.waits").first().getAttribute("id");
        page.locator("#" + waits + " [data-open]").focus();
        page.keyboard().press("k");
        page.keyboard().press("j");
        assertThat(page.locator("#" + waits + " [data-open]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".linje.marked").first()).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("x");
        assertThat(page.locator("#" + waits + " [name=reason]")).isFocused();
        page.keyboard().type("Står der ikke.");
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + waits + " .marks")).containsText("Afvist");
        assertThat(page.locator("#" + waits + " .verdict summary")).isFocused();
    }

    @Test
    void what_is_typed_survives_an_event_and_nothing_is_sent_where_nothing_was_changed() {
        Page page = opened(chromium.desk());
        choose(page, "now", GreenMinutes.file("grønt.txt", GreenMinutes.DOUBTFUL));
        page.locator(".way [data-fill=review]").click();
        Locator bench = doubtful(page, 2);
        bench.locator(".verdict summary").click();
        bench.locator("input[value=CHANGED]").check();
        bench.locator("[name=reason]").fill("Ikke færdig");
        bench.locator("[type=submit]").click();
        assertThat(bench.locator(".field-error")).hasText("Ret mindst ét felt, eller vælg et andet svar.");
        Page other = chromium.anotherTab(page);
        other.navigate(page.url());
        Locator play = doubtful(other, 4);
        play.locator(".verdict summary").click();
        play.locator("input[value=REJECTED]").check();
        play.locator("[name=reason]").fill("Nej.");
        play.locator("[type=submit]").click();
        assertThat(page.locator("#" + play.getAttribute("id") + " .marks")).containsText("Afvist");
        assertThat(bench.locator("[name=reason]")).hasValue("Ikke færdig");
        assertThat(bench.locator("input[value=CHANGED]")).isChecked();
    }

    @Test
    void lines_are_marked_without_scripts_and_nobody_is_kept_out() {
        Page page = opened(chromium.desk());
        choose(page, "now", GreenMinutes.file("grønt.txt", GreenMinutes.DOUBTFUL));
        String review = page.locator(".way [data-fill=review]").getAttribute("href");
        for (String address : List.of("/" + authority + "/import", review + "?fra=9&til=11#linje-9")) {
            String name = address.contains("?") ? "import-source" : "import";
            for (Page reader : List.of(chromium.desk(), chromium.dark(), chromium.phone())) {
                reader.navigate(address);
                reader.evaluate("document.querySelectorAll('details').forEach(it => { it.open = it.id !== ''; })");
                assertThat(new AxeBuilder(reader).analyze().getViolations())
                        .as(address)
                        .isEmpty();
                assertThat((Integer) reader.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .isLessThanOrEqualTo(0);
            }
            Page phone = chromium.phone();
            phone.navigate(address);
            Chromium.shoot(phone, name + "-phone");
            Page dark = chromium.dark();
            dark.navigate(address);
            Chromium.shoot(dark, name + "-dark");
        }
        Page still = chromium.desk();
        still.route("**/*.js", route -> route.abort());
        still.navigate(review + "?fra=9&til=11#linje-9");
        assertThat(still.locator(".linje.marked")).hasCount(3);
        assertThat(still.locator("#linje-9")).isInViewport();
        still.navigate(review + "?sprog=en");
        assertThat(still.locator("#kildetekst")).hasText("Text of the source");
    }

    @Test
    void an_authority_says_what_waits_for_review_and_sees_what_is_set() {
        Page page = opened(chromium.desk());
        page.locator("#gennemgang").click();
        assertThat(page.locator("#nu")).hasText("Nu gælder: Kun tvivl venter på gennemgang");
        assertThat(page.locator("#f-review")).hasValue("DOUBTFUL");
        Axe.requireNoViolation(page);
        page.locator("#send").click();
        assertThat(page.locator("#afvist")).containsText("Det står der allerede. Intet er ændret.");
        page.locator("#f-review").selectOption("ALL");
        page.locator("#send").click();
        assertThat(page.locator("#nu")).hasText("Nu gælder: Alt venter på gennemgang");
        picture(page, "import-review-set");

        page.locator("main > p a").first().click();
        choose(page, "now", GreenMinutes.file("grønt.txt", GreenMinutes.DOUBTFUL));
        assertThat(outcome(page)).containsText("Læst. Alt venter på gennemgang.");
        assertThat(outcome(page)).containsText("Registreret: 0.");
    }

    private Page opened(Page page) {
        page.navigate("/" + authority + "/import");
        return page;
    }

    private static void choose(Page page, String first, FilePayload... files) {
        page.setInputFiles("#filer", files);
        page.locator("#indlaes button[value=" + first + "]").click();
    }

    private static Locator outcome(Page page) {
        return page.locator(".way").last();
    }

    /** The waiting fact about the decision of an item. */
    private static Locator doubtful(Page page, int item) {
        String id = page.locator("section[aria-labelledby=gruppe-" + item + "] .fact.waits:has-text('Beslutning')")
                .first()
                .getAttribute("id");
        return page.locator("#" + id);
    }

    private static void refused(Page page, byte[] document, String reason, String words) {
        choose(page, "plan", new FilePayload(reason + ".bin", "application/octet-stream", document));
        assertThat(outcome(page).locator("code")).hasText(reason);
        assertThat(outcome(page)).containsText(words);
    }

    /** In a tab of its own: a picture leaves traces in the page that it is taken of. */
    private void picture(Page page, String name) {
        Page still = chromium.anotherTab(page);
        still.navigate(page.url());
        Chromium.shoot(still, name);
        still.close();
    }

    /** A page that is a picture, or one that is locked. */
    private static byte[] pdf(boolean locked) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700);
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("ejer", "hemmelig", new AccessPermission()));
            }
            document.save(octets);
        }
        return octets.toByteArray();
    }

    /** A Word document that is a thousand times larger when it is unpacked. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(utf8("<Types/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 200; i++) {
                zip.write(spaces);
            }
        }
        return octets.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
