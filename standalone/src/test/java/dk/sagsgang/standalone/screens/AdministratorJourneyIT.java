package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.sagsgang.standalone.Program;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From {@code ./sagsgang up --sample} to the case that an import made: the administrator's day. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministratorJourneyIT {
    private static final String API = "/api/v1/authorities/herning";

    /** A case for each, as it is looked for by somebody whose keyboard has no Danish letters. */
    private static final List<Sought> CASES = List.of(
            new Sought("faelles vision", "00.01.00-A00-4-20", "Fælles vision og strategi"),
            new Sought("budgetopfoelgning", "00.30.00-G01-1-20", "Budgetopfølgning pr. 30. september"),
            new Sought("vedroerende sundhed", "29.30.08-P27-1-21", "Status vedrørende sundhedsreform"));

    private record Sought(String typed, String number, String title) {}

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private Program program;
    private Chromium chromium;

    @BeforeAll
    void begin(@TempDir Path data) {
        program = Program.byTheLauncher(data, 0);
        chromium = Chromium.at(program.address());
        given("/committees", "{\"committee\":\"REJ\",\"name\":\"Rejseudvalget\",\"kind\":\"OTHER\"}");
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
    void from_what_needs_somebody_to_a_decision_an_agreement_and_an_import(Visitor visitor) {
        Page page = visitor.page(chromium);
        Hand hand = visitor.hand(page);
        Sought sought = CASES.get(visitor.number());
        String meeting = "REJ-" + visitor.mark();
        given(
                "/meetings",
                "{\"meeting\":\"" + meeting + "\",\"committee\":\"REJ\",\"day\":\"" + today.minusDays(visitor.number())
                        + "\",\"extraordinary\":false}");

        page.navigate("/herning");
        assertThat(page.locator("#efterladt")).hasText("Sager hos et nedlagt udvalg");
        visitor.shoot(page, "administrator-overview");
        hand.go('s');
        hand.search(sought.typed());
        assertThat(page.locator("tbody tr")).hasCount(1);
        visitor.shoot(page, "administrator-search");
        hand.open(page.locator("tbody tr"));
        assertThat(page.locator("h1")).containsText(sought.title());
        visitor.shoot(page, "administrator-case");

        act(page, hand, "Sæt på dagsorden");
        hand.choose(field(page, "item-meeting"), optionOf(field(page, "item-meeting"), meeting));
        sent(page, hand);
        assertThat(page.locator(".case-number")).containsText("På dagsorden");

        act(page, hand, "Indstil");
        chooseItem(page, hand, meeting);
        hand.type(field(page, "recommendedBy"), "Direktionen");
        hand.type(field(page, "points-1"), "visionen godkendes");
        sent(page, hand);
        assertThat(page.locator(".case-number")).containsText("Indstillet");

        hand.press(page.locator("#forloeb ~ ol summary").first());
        hand.press(
                page.locator("details[open] a[href$='/moeder/" + meeting + "']").first());
        assertThat(page.locator(".agenda")).containsText("visionen godkendes");
        visitor.shoot(page, "administrator-meeting");
        act(page, hand, "Mødet er holdt");
        sent(page, hand);
        assertThat(page.locator("#moede .badge").first()).hasText("Holdt");
        hand.press(page.locator(".agenda a[href$='/sager/" + sought.number() + "']")
                .first());

        assertThat(page.locator(".case-number")).containsText(sought.number());
        act(page, hand, "Registrer beslutning");
        chooseItem(page, hand, meeting);
        hand.choose(field(page, "outcome"), "Godkendt");
        hand.type(field(page, "text"), "Godkendt på rejsen med " + visitor.mark() + ".");
        visitor.shoot(page, "administrator-decision");
        sent(page, hand);
        assertThat(page.locator(".case-number")).containsText("Afgjort");
        assertThat(page.locator("#forloeb ~ ol li").first()).containsText("Godkendt");

        agree(page, hand, visitor);
        bringMinutes(page, hand, visitor);
        chromium.requireNoComplaint();
        page.context().close();
    }

    private void agree(Page page, Hand hand, Visitor visitor) {
        String partner = "Rejsefirma " + visitor.mark();
        int year = today.getYear() + 2;
        act(page, hand, "Indgå aftale");
        hand.type(field(page, "agreement"), "rejse-" + visitor.mark());
        hand.type(field(page, "terms-partner"), partner);
        hand.type(field(page, "terms-inForceFrom"), "marts " + (year - 4));
        hand.type(field(page, "terms-expires"), "15-02-" + year);
        hand.type(field(page, "terms-notice"), "3 måneder");
        sent(page, hand);
        assertThat(page.locator(".case-head")).containsText(partner + " · løber til 15-02-" + year);
        act(page, hand, "Forlæng aftale");
        String extended = optionOf(field(page, "agreement"), partner);
        hand.choose(field(page, "agreement"), extended);
        hand.type(field(page, "by"), "1 år");
        sent(page, hand);
        hand.go('a');
        Locator line = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(partner));
        assertThat(line).containsText("15-02-" + (year + 1));
        visitor.shoot(page, "administrator-agreements");
    }

    private static void bringMinutes(Page page, Hand hand, Visitor visitor) {
        String suffix = String.valueOf(30 + visitor.number());
        String name = "grønt-" + visitor.mark() + ".txt";
        FilePayload file =
                GreenMinutes.file(name, GreenMinutes.doubtful((15 + visitor.number()) + ". marts 2021", suffix));
        hand.go('i');
        hand.file(page.locator("#filer"), file);
        hand.tick(page.locator("#alt-venter"));
        hand.press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Indlæs nu")));
        Locator way = page.locator(".way");
        assertThat(way).containsText("Læst. Alt venter på gennemgang.");
        visitor.shoot(page, "administrator-import");
        hand.press(way.locator("[data-fill=review]"));
        assertThat(page.locator("#status")).hasText("Venter på gennemgang");

        Locator plants = doubtOn(page, 3);
        hand.walkTo(plants);
        hand.press(plants.locator("a.til-linjer").first());
        assertThat(page.locator(".linje.marked").first()).isInViewport();
        hand.back(page.locator("#tilbage"));
        judge(page, hand, plants, "ACCEPTED", "", "Godkendt");
        judge(page, hand, doubtOn(page, 4), "REJECTED", "Der blev ikke besluttet noget.", "Afvist");
        visitor.shoot(page, "administrator-review");
        hand.press(page.locator("#anvend [type=submit]"));
        assertThat(page.locator("#status")).hasText("Indlæst");
        visitor.shoot(page, "administrator-applied");

        hand.press(page.locator("#sager summary"));
        hand.press(page.locator("#sager a[href$='/sager/04.01.00-P20-1-" + suffix + "']"));
        assertThat(page.locator("h1")).hasText("Plan for bytræer");
        visitor.shoot(page, "administrator-made");
    }

    private static void judge(Page page, Hand hand, Locator fact, String verdict, String reason, String mark) {
        hand.walkTo(fact);
        hand.press(fact.locator(".verdict summary"));
        hand.tick(fact.locator("input[value=" + verdict + "]"));
        if (!reason.isEmpty()) {
            hand.type(fact.locator("[name=reason]"), reason);
        }
        hand.press(fact.locator("[type=submit]"));
        assertThat(fact.locator(".marks")).containsText(mark);
        assertThat(page.locator("#fund")).isVisible();
    }

    /** The fact of an item that waits because something about it is doubtful. */
    private static Locator doubtOn(Page page, int item) {
        Locator doubtful = page.locator("section[aria-labelledby=gruppe-" + item + "] .fact.waits:has(.note.warn)");
        return page.locator("#" + doubtful.getAttribute("id"));
    }

    /** From the page of a case or of a meeting to the form of a command. */
    private static void act(Page page, Hand hand, String command) {
        hand.press(page.locator("main .button[href$='/handling']"));
        hand.press(page.locator("#handlinger")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(command).setExact(true)));
        assertThat(page.locator("#handling")).isVisible();
    }

    private static void chooseItem(Page page, Hand hand, String meeting) {
        Locator items = field(page, "item");
        hand.choose(items, optionOf(items, meeting));
    }

    private static void sent(Page page, Hand hand) {
        hand.press(page.locator("#send"));
        page.waitForURL(Pattern.compile(".*minPosition=\\d+"));
    }

    private static Locator field(Page page, String name) {
        return page.locator("#f-" + name);
    }

    /** The words of the option that stands for what is named. */
    private static String optionOf(Locator list, String named) {
        Object label = list.evaluate(
                "(it, named) => [...it.options].find(one => one.value.includes(named) || one.label.includes(named))?.label",
                named);
        assertThat(label).as("an option for %s of %s", named, list.innerHTML()).isNotNull();
        return label.toString();
    }

    private void given(String path, String json) {
        HttpResponse<String> answer = program.post(API + path, path + json.hashCode(), json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
