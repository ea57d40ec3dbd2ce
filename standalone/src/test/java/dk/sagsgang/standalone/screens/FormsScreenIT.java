package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.query.screens.actions.FormsAgainstContract;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the administrator does: every command by its form, what is refused, what happens meanwhile, and what is lost. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormsScreenIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HERE = "/region-sjaelland";
    private static final String API = "/api/v1/authorities" + HERE;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Pattern RECORDED = Pattern.compile(".*minPosition=\\d+");

    private final Open open = Open.withTheSample();
    private final Chromium chromium = open.chromium();

    @AfterEach
    void nothing_complained() {
        chromium.requireNoComplaint();
    }

    @Test
    void every_command_has_a_form_with_the_fields_that_its_document_tells() {
        Page page = chromium.desk();
        JsonNode document = JSON.readTree(
                page.request().get("/openapi/command-service.json").text());
        FormsAgainstContract.Comparison comparison = FormsAgainstContract.compare(document);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared())
                .hasSizeGreaterThan(40)
                .contains("record-decision", "sign-minutes", "set-import-review");
    }

    @Test
    void a_case_goes_from_its_opening_to_its_reopening() {
        Page page = chromium.desk();
        String meeting = scheduled(page, established(page));
        assertThat(page).hasURL(Pattern.compile(".*/moeder/" + meeting + "\\?minPosition=\\d+"));

        String number = opened(page, "Forløb");
        action(page, number, "place-on-agenda");
        choose(page, "item-meeting", meeting);
        assertThat(page.locator("#f-item-position")).hasValue("1");
        accepted(page);
        assertThat(page).hasURL(Pattern.compile(".*/sager/" + number + "\\?minPosition=\\d+"));

        action(page, number, "submit-brief");
        type(page, "resume", "Hvad sagen handler om.");
        accepted(page);

        action(page, number, "propose-recommendation");
        type(page, "recommendedBy", "Direktionen");
        type(page, "points-1", "status drøftes");
        page.locator("[data-field=points] [data-add]").click();
        type(page, "points-2", "aftalen forlænges");
        accepted(page);

        page.navigate(HERE + "/sager/" + number + "/handling");
        assertThat(page.locator("#handlinger")).containsText("Mødet er ikke registreret som holdt.");
        assertThat(page.locator("main > p a")).hasText(number + " Forløb");
        shoot(page, "handlinger");
        page.navigate(HERE + "/moeder/" + meeting + "/handling/hold-meeting");
        assertThat(page.locator("#f-heldOn")).hasValue(DANISH.format(today));
        page.locator("[data-field=present] [data-add]").click();
        type(page, "present-1", "Anna Eksempel");
        accepted(page);

        action(page, number, "record-decision");
        choose(page, "outcome", "APPROVED_WITH_CHANGES");
        type(page, "text", "Godkendt med bemærkninger.");
        Locator answers = page.locator("[data-answer]:visible");
        assertThat(answers).hasCount(2);
        answers.nth(0).locator("select").selectOption("DISCUSSED");
        answers.nth(1).locator("select").selectOption("APPROVED");
        answers.nth(1).locator("input").fill("Et år");
        page.locator("[data-field=dissents] [data-add]").click();
        type(page, "dissents-1-member", "Anna Eksempel");
        shoot(page, "beslutning");
        accepted(page);
        JsonNode item = told(page, number).path("agendaItems").path(0);
        assertThat(item.path("decision").path("points").size()).isEqualTo(2);
        assertThat(item.path("decision").path("points").path(1).path("text").asString())
                .isEqualTo("Et år");
        assertThat(item.path("decision")
                        .path("dissents")
                        .path(0)
                        .path("member")
                        .path("subject")
                        .asString())
                .isEqualTo(Person.named("Anna Eksempel").subject());

        action(page, number, "correct-decision");
        assertThat(page.locator("#f-text")).hasValue("Godkendt med bemærkninger.");
        assertThat(page.locator("[data-answer]:visible select").nth(0)).hasValue("DISCUSSED");
        type(page, "text", "Godkendt.");
        type(page, "reason", "Skrevet forkert af");
        accepted(page);

        action(page, number, "enter-agreement");
        type(page, "agreement", "proeve");
        type(page, "terms-partner", "Firma ApS");
        type(page, "terms-inForceFrom", "marts 2020");
        type(page, "terms-expires", "15-02-2998");
        type(page, "terms-notice", "3 måneder");
        type(page, "terms-price-amount", "160.000 kr.");
        choose(page, "terms-price-per", "YEAR");
        choose(page, "terms-price-vat", "EXCLUDED");
        accepted(page);
        action(page, number, "extend-agreement");
        type(page, "by", "1 år og 6 måneder");
        accepted(page);
        JsonNode agreement = told(page, number).path("agreements").path(0);
        assertThat(agreement.path("inForceFrom").asString()).isEqualTo("2020-03");
        assertThat(agreement.path("price").path("oere").asLong()).isEqualTo(16_000_000);
        assertThat(agreement.path("expires").asString()).isEqualTo("2999-08-15");

        action(page, number, "report-indicator");
        type(page, "indicator", "Svarprocent");
        type(page, "value", "83,4");
        type(page, "unit", "%");
        type(page, "asOf", "april 2020");
        accepted(page);
        action(page, number, "schedule-follow-up");
        type(page, "what", "Spørg til status");
        type(page, "due", "2027");
        type(page, "responsible", "Bo Eksempel");
        accepted(page);
        action(page, number, "close-case");
        accepted(page);
        page.navigate(HERE + "/sager/" + number + "/handling/rename-case");
        assertThat(page.locator("main .note")).hasText("Sagen er afsluttet. Den kan genåbnes.");
        assertThat(page.locator("#handling")).hasCount(0);
        action(page, number, "reopen-case");
        type(page, "reason", "Lukket for tidligt");
        accepted(page);
        assertThat(told(page, number).path("phase").asString()).isEqualTo("IN_EFFECT");
    }

    @Test
    void what_is_wrong_is_told_beside_its_field_and_what_was_typed_stays() {
        Page page = chromium.desk();
        String number = opened(page, "Afvisning");
        page.navigate(HERE + "/sager/ny");
        type(page, "number", number);
        page.locator("#send").click();
        assertThat(page.locator("#f-title-error")).hasText("Skal udfyldes.");
        assertThat(page.locator("#f-title")).isFocused();
        type(page, "title", "Den samme igen");
        page.locator("#send").click();
        assertThat(page.locator("#f-number-error")).hasText("Sagsnummeret er i brug. Et nummer bruges aldrig igen.");
        assertThat(page.locator("#f-number")).isFocused();
        shoot(page, "afvist");
        page.reload();
        assertThat(page.locator("#hentet")).isVisible();
        assertThat(page.locator("#f-title")).hasValue("Den samme igen");
        type(page, "number", number + "-B");
        accepted(page);
        page.navigate(HERE + "/sager/ny");
        assertThat(page.locator("#f-title")).hasValue("");

        action(page, number, "set-frame");
        type(page, "year", "1300");
        type(page, "amount", "160.5");
        page.locator("#send").click();
        assertThat(page.locator("#f-amount-error")).hasText("Skriv beløbet på dansk: 160.000 eller 12,50.");
        type(page, "amount", "722.000");
        page.locator("#send").click();
        assertThat(page.locator("#f-year-error")).isVisible();
        assertThat(page.locator("#afvist")).containsText("YEAR_OUT_OF_RANGE");
        type(page, "year", "2021");
        accepted(page);
    }

    @Test
    void a_conflict_shows_both_versions_and_can_be_sent_all_the_same() {
        Page page = chromium.desk();
        String number = opened(page, "Konflikt");
        action(page, number, "rename-case");
        type(page, "title", "Min titel");
        Page other = chromium.anotherTab(page);
        action(other, number, "rename-case");
        type(other, "title", "Den andens titel");
        accepted(other);
        page.locator("#send").click();
        assertThat(page.locator("#konflikt")).isVisible();
        assertThat(page.locator("#konflikt-skrevet")).containsText("Min titel");
        assertThat(page.locator("#konflikt-aendret")).containsText("Den andens titel");
        assertThat(page.locator("#konflikt")).isFocused();
        Chromium.shoot(page, "konflikt");
        Axe.requireNoViolation(page);
        assertThat(told(page, number).path("title").asString()).isEqualTo("Den andens titel");
        page.locator("#konflikt-send").click();
        page.waitForURL(RECORDED);
        assertThat(told(page, number).path("title").asString()).isEqualTo("Min titel");
        other.close();
    }

    @Test
    void a_conflict_about_a_meeting_tells_what_happened_to_it_and_what_it_was_before() {
        Page page = chromium.desk();
        String moving = "/moeder/" + scheduled(page, established(page)) + "/handling/reschedule-meeting";
        page.navigate(HERE + moving);
        type(page, "place", "Mit lokale");
        type(page, "reason", "Mit lokale er større");
        Page other = chromium.anotherTab(page);
        other.navigate(HERE + moving);
        type(other, "time", "17.00");
        type(other, "place", "Den andens lokale");
        type(other, "reason", "Det andet lokale er optaget");
        accepted(other);
        page.locator("#send").click();
        assertThat(page.locator("#konflikt-skrevet")).containsText("Mit lokale");
        Locator changed = page.locator("#konflikt-aendret");
        assertThat(changed).containsText("Møde flyttet");
        changed.locator("summary").click();
        assertThat(changed.locator("details li")).containsText(new String[] {"Klokken", "Sted"});
        assertThat(changed.locator("details")).containsText("16:30");
        assertThat(changed.locator("details")).containsText("Mødelokale 2");
        assertThat(changed.locator("details")).containsText("Den andens lokale");
        Chromium.shoot(page, "konflikt-moede");
        Axe.requireNoViolation(page);
        page.locator("#konflikt-send").click();
        page.waitForURL(RECORDED);
        other.close();
    }

    @Test
    void a_conflict_about_a_committee_tells_what_happened_to_it() {
        Page page = chromium.desk();
        String committee = established(page);
        page.navigate(HERE + "/udvalg/" + committee + "/handling/dissolve-committee");
        type(page, "lastDay", DANISH.format(today.plusYears(1)));
        Page other = chromium.anotherTab(page);
        scheduled(other, committee);
        page.locator("#send").click();
        assertThat(page.locator("#konflikt-skrevet")).containsText(DANISH.format(today.plusYears(1)));
        assertThat(page.locator("#konflikt-aendret")).containsText("Møde indkaldt");
        assertThat(page.locator("#konflikt-aendret")).containsText(DANISH.format(today));
        page.locator("#konflikt-send").click();
        page.waitForURL(RECORDED);
        other.close();
    }

    @Test
    void a_lost_connection_loses_nothing_and_repeats_nothing() {
        Page page = chromium.desk();
        String number = opened(page, "Forbindelse");
        action(page, number, "schedule-follow-up");
        type(page, "what", "Ring til kommunen");
        type(page, "due", "maj 2027");
        page.context().setOffline(true);
        page.locator("#send").click();
        assertThat(page.locator("#tabt")).containsText("Der kom intet svar.");
        assertThat(page.locator("#igen")).isFocused();
        page.context().setOffline(false);
        page.reload();
        assertThat(page.locator("#f-what")).hasValue("Ring til kommunen");
        // The answer is lost on the way, after the command was carried out.
        page.route("**/schedule-follow-up", route -> {
            if (route.request().method().equals("POST")) {
                APIResponse carriedOut = route.fetch();
                assertThat(carriedOut.status()).isEqualTo(201);
                route.abort();
            } else {
                route.resume();
            }
        });
        page.locator("#send").click();
        assertThat(page.locator("#tabt")).isVisible();
        page.unroute("**/schedule-follow-up");
        page.locator("#igen").click();
        page.waitForURL(RECORDED);
        assertThat(told(page, number).path("followUps").size()).isEqualTo(1);
    }

    @Test
    void a_session_that_ended_a_right_that_was_lost_and_a_server_out_of_reach_lose_nothing_and_repeat_nothing() {
        Page page = chromium.desk();
        String number = opened(page, "Session");
        action(page, number, "schedule-follow-up");
        type(page, "what", "Skriv til borgeren");
        type(page, "due", "juni 2027");
        List<String> keys = new ArrayList<>();
        page.route("**/schedule-follow-up", route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            keys.add(route.request().headerValue("idempotency-key"));
            switch (keys.size()) {
                case 1 -> route.fulfill(new Route.FulfillOptions().setStatus(401));
                case 2 -> route.fulfill(new Route.FulfillOptions().setStatus(403));
                case 3 -> route.abort();
                default -> route.resume();
            }
        });
        page.locator("#send").click();
        assertThat(page.locator("#tabt")).containsText("Du er ikke logget ind længere");
        Locator signIn = page.locator("#log-ind");
        assertThat(signIn).isFocused();
        String here = HERE + "/sager/" + number + "/handling/schedule-follow-up";
        assertThat(signIn).hasAttribute("href", "/log-ind?til=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        Axe.requireNoViolation(page);
        shoot(page, "session");

        page.navigate(HERE + "/handling");
        page.navigate(here);
        assertThat(page.locator("#hentet")).isVisible();
        assertThat(page.locator("#f-what")).hasValue("Skriv til borgeren");
        page.locator("#send").click();
        assertThat(page.locator("#tabt")).containsText("Du har ikke ret til at registrere dette");
        assertThat(signIn).isHidden();
        assertThat(page.locator("#igen")).isFocused();
        page.locator("#igen").click();
        assertThat(page.locator("#tabt")).containsText("Der kom intet svar.");
        assertThat(page.locator("#f-what")).hasValue("Skriv til borgeren");
        page.locator("#igen").click();
        page.waitForURL(RECORDED);
        assertThat(keys).hasSize(4).containsOnly(keys.getFirst());
        assertThat(keys.getFirst()).isNotBlank();
        assertThat(told(page, number).path("followUps").size()).isEqualTo(1);
    }

    @Test
    void a_whole_command_is_given_by_the_keyboard_alone_on_a_phone_too() {
        Page page = chromium.phone();
        String number = "FORM-" + NUMBER.incrementAndGet();
        page.navigate(HERE + "/handling");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Åbn en sag"))
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/sager/ny"));
        page.locator("#f-number").waitFor();
        page.getByRole(AriaRole.MAIN).locator("a").first().focus();
        page.keyboard().press("Tab");
        page.keyboard().type(number);
        page.keyboard().press("Tab");
        page.keyboard().type("Kun med tasterne");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(RECORDED);
        assertThat(told(page, number).path("title").asString()).isEqualTo("Kun med tasterne");
        for (String form : new String[] {"enter-agreement", "assign-caseworker", ""}) {
            page.navigate(HERE + "/sager/" + number + "/handling/" + form);
            assertThat(page.locator("h1")).isVisible();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            Chromium.shoot(page, "handling-telefon" + (form.isEmpty() ? "" : "-" + form));
        }
    }

    @Test
    void every_form_is_free_of_obstacles_for_those_who_listen_in_light_and_dark() {
        Page page = chromium.desk();
        String number = opened(page, "Tilgængelighed");
        for (Page reader : new Page[] {page, chromium.dark()}) {
            for (String address : new String[] {
                "/handling",
                "/sager/ny",
                "/moeder/nyt",
                "/udvalg/nyt",
                "/sager/" + number + "/handling",
                "/sager/" + number + "/handling/enter-agreement",
                "/sager/" + number + "/handling/restrict-access",
                "/sager/" + number + "/handling/annul-fact",
                "/sager/" + number + "/handling/record-decision"
            }) {
                reader.navigate(HERE + address);
                Axe.requireNoViolation(reader);
            }
            reader.navigate("/herning/sager/29.09.00-P20-1-19/handling/correct-decision?sprog=en");
            assertThat(reader.locator("h1")).hasText("Correct a decision");
            Axe.requireNoViolation(reader);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "money|160.000|{\"oere\":16000000,\"currency\":\"DKK\"}",
                "money|160.000,-|{\"oere\":16000000,\"currency\":\"DKK\"}",
                "money|kr. 12,5|{\"oere\":1250,\"currency\":\"DKK\"}",
                "money|-1 EUR|{\"oere\":-100,\"currency\":\"EUR\"}",
                "money|160.00|say.money",
                "money|1,234|say.money",
                "decimal|2.029|2029",
                "decimal|83,4|83.4",
                "decimal|83.4|say.decimal",
                "day|19. oktober 2020|\"2020-10-19\"",
                "day|1.3.2020|\"2020-03-01\"",
                "day|29-02-2021|say.day.none",
                "day|marts 2023|say.day",
                "date|marts 2023|\"2023-03\"",
                "date|2023|\"2023\"",
                "date|03-2023|\"2023-03\"",
                "date|13-2023|say.date",
                "period|2 år|\"P2Y\"",
                "period|1 år og 6 måneder|\"P1Y6M\"",
                "period|2 uger|\"P14D\"",
                "period|snart|say.period",
                "time|8.05|\"08:05\"",
                "time|24:00|say.time"
            })
    void what_is_typed_is_read_as_it_was_meant_or_not_at_all(String kind, String typed, String read) {
        Page page = chromium.desk();
        page.navigate(HERE + "/sager/ny");
        Object told = page.evaluate("""
                async ({ kind, typed }) => {
                  const readings = await import("/assets/readings.js");
                  try {
                    return JSON.stringify(readings[kind](typed));
                  } catch (problem) {
                    return problem.key;
                  }
                }""", Map.of("kind", kind, "typed", typed));
        assertThat(told).isEqualTo(read);
        page.context().close();
    }

    private String established(Page page) {
        String committee = "FRM-" + NUMBER.incrementAndGet();
        page.navigate(HERE + "/udvalg/nyt");
        type(page, "committee", committee);
        type(page, "name", "Formularudvalget");
        choose(page, "kind", "OTHER");
        accepted(page);
        return committee;
    }

    /** A meeting of the committee, today. */
    private String scheduled(Page page, String committee) {
        page.navigate(HERE + "/moeder/nyt");
        choose(page, "committee", committee);
        type(page, "day", DANISH.format(today));
        type(page, "time", "16.30");
        type(page, "place", "Mødelokale 2");
        accepted(page);
        return committee + "-" + today;
    }

    private String opened(Page page, String title) {
        String number = "FORM-" + NUMBER.incrementAndGet();
        page.navigate(HERE + "/sager/ny");
        type(page, "number", number);
        type(page, "title", title);
        accepted(page);
        assertThat(page).hasURL(Pattern.compile(".*/sager/" + number + "\\?minPosition=\\d+"));
        return number;
    }

    /** The form of a command to a case, once it knows all that was sent before. */
    private static void action(Page page, String number, String command) {
        page.navigate(HERE + "/sager/" + number + "/handling/" + command);
        assertThat(page.locator("#handling")).isVisible();
    }

    private static void type(Page page, String field, String text) {
        page.locator("#f-" + field).fill(text);
    }

    private static void choose(Page page, String field, String option) {
        page.locator("#f-" + field).selectOption(option);
    }

    /** Sends the form; what it leads to tells the command, and so does whatever is asked next. */
    private static void accepted(Page page) {
        page.locator("#send").click();
        page.waitForURL(RECORDED);
        String position = page.url().replaceAll(".*minPosition=", "");
        assertThat(page.request().get(API + "/cases?minPosition=" + position).status())
                .isEqualTo(200);
        assertThat(page.request().get(API + "/meetings?minPosition=" + position).status())
                .isEqualTo(200);
    }

    private static JsonNode told(Page page, String number) {
        return JSON.readTree(page.request().get(API + "/cases/" + number).text());
    }

    private static void shoot(Page page, String name) {
        Chromium.shoot(page, name);
    }
}
