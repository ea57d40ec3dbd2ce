package dk.sagsgang.query.findings.desk;

import static dk.sagsgang.query.servers.Stories.FOU;
import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Findings as they are asked for and listened to, while events come in, the service restarts and views are rebuilt. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsDeskIT {
    private static final String UNANSWERED = "meeting-without-minutes";
    private static final LocalDate OWED = NOVEMBER.plusDays(15);

    private final TestServers servers = TestServers.start();
    private final Publisher publisher = new Publisher(servers.kafkaServers());
    private QueryService service = start();

    @AfterAll
    void stop() {
        service.close();
        publisher.close();
        servers.close();
    }

    @Test
    void an_event_raises_a_later_one_resolves_and_a_day_is_asked_for_as_it_was() {
        Ledger town = town("raising", "1");
        assertThat(findings(town, "")).isEmpty();
        unanswered(town, "1");
        publisher.publish(town);
        assertThat(findings(town, "&on=" + OWED.minusDays(1))).isEmpty();
        assertThat(findings(town, "&on=" + OWED)).containsExactly("OPEN " + UNANSWERED + " 1");
        LocalDate answeredOn = OWED.plusDays(10);
        town.record(
                Stories.caseStream(town, "1"),
                answeredOn,
                new DecisionRecorded(item(1), FOU, NOVEMBER, Decision.of(Outcome.APPROVED, new Text("Godkendt."))));
        publisher.publish(town);
        assertThat(findings(town, "&on=" + answeredOn.minusDays(1))).containsExactly("OPEN " + UNANSWERED + " 1");
        assertThat(findings(town, "&on=" + answeredOn)).containsExactly("RESOLVED " + UNANSWERED + " 1");
        JsonNode line = list(town, "&on=" + answeredOn).get(0);
        assertThat(line.at("/resolved/type").asString()).isEqualTo("DecisionRecorded");
        assertThat(line.at("/resolved/position").asLong()).isEqualTo(town.position());
        assertThat(service.get("/raising/findings?on=2021").status()).isEqualTo(400);
    }

    @Test
    void a_dismissal_shows_at_once_with_its_reason_and_author_wherever_findings_are_told() throws Exception {
        Ledger town = town("dismissing", "1");
        unanswered(town, "1");
        publisher.publish(town);
        try (FindingsListener listener = new FindingsListener(service.port(), "dismissing", null)) {
            assertThat(raised(listener.until(town.position()))).containsExactly("FindingRaised " + UNANSWERED + " 1");
            JsonNode open = list(town, "&rule=" + UNANSWERED).get(0);
            town.record(
                    Stories.caseStream(town, "1"),
                    LocalDate.of(2022, 3, 1),
                    FindingDismissed.of(open.get("dismissAs").asString(), new Text("Referatet ligger på papir")));
            publisher.publish(town);
            String min = "minPosition=" + town.position();
            for (String path : List.of("/dismissing/findings?", "/dismissing/cases/1/findings?")) {
                JsonNode items =
                        service.get(path + min + "&state=DISMISSED").json().get("items");
                assertThat(items).hasSize(1);
                JsonNode it = items.get(0);
                assertThat(it.get("finding")).isEqualTo(open.get("finding"));
                assertThat(it.at("/dismissed/reason").asString()).isEqualTo("Referatet ligger på papir");
                assertThat(it.at("/dismissed/by").asString()).isEqualTo("anna");
            }
            assertThat(service.get("/dismissing/findings.atom?" + min).text())
                    .contains(
                            "Referatet ligger på papir",
                            "anna",
                            open.get("finding").asString());
            assertThat(listener.until(town.position())).containsExactly("FindingDismissed " + UNANSWERED + " 1");
        }
    }

    @Test
    void who_comes_back_after_a_restart_hears_what_it_missed_and_nothing_twice() throws Exception {
        Ledger town = town("resuming", "1", "2", "3");
        unanswered(town, "1");
        publisher.publish(town);
        String heard;
        try (FindingsListener listener = new FindingsListener(service.port(), "resuming", null)) {
            assertThat(raised(listener.until(town.position()))).containsExactly("FindingRaised " + UNANSWERED + " 1");
            heard = listener.lastId();
        }
        unanswered(town, "2");
        town.record(
                Stories.caseStream(town, "1"),
                OWED,
                new DecisionRecorded(item(1), FOU, NOVEMBER, Decision.of(Outcome.APPROVED, new Text("Godkendt."))));
        publisher.publish(town);
        service.close();
        service = start();
        try (FindingsListener listener = new FindingsListener(service.port(), "resuming", heard)) {
            assertThat(raised(listener.until(town.position())))
                    .containsExactlyInAnyOrder(
                            "FindingResolved " + UNANSWERED + " 1", "FindingRaised " + UNANSWERED + " 2");
            unanswered(town, "3");
            publisher.publish(town);
            assertThat(raised(listener.until(town.position()))).containsExactly("FindingRaised " + UNANSWERED + " 3");
            heard = listener.lastId();
        }
        try (FindingsListener listener = new FindingsListener(service.port(), "resuming", heard)) {
            assertThat(listener.until(town.position())).isEmpty();
        }
    }

    @Test
    void who_has_heard_more_than_is_known_here_yet_hears_nothing_again() throws Exception {
        Ledger town = town("ahead", "1", "2");
        findings(town, "");
        unanswered(town, "1");
        String heard = new Bookmark(town.position(), LocalDate.of(2026, 11, 22)).written();
        try (FindingsListener listener = new FindingsListener(service.port(), "ahead", heard)) {
            publisher.publish(town);
            findings(town, "");
            unanswered(town, "2");
            publisher.publish(town);
            assertThat(raised(listener.until(town.position()))).containsExactly("FindingRaised " + UNANSWERED + " 2");
        }
    }

    @Test
    void a_restart_and_a_rebuild_find_the_same() {
        Ledger town = town("again", "1", "2");
        Stories.boblberg(town);
        unanswered(town, "1");
        unanswered(town, "2");
        publisher.publish(town);
        JsonNode before = list(town, "");
        assertThat(before.size()).isGreaterThan(3);
        service.close();
        service = start();
        assertThat(list(town, "")).isEqualTo(before);
        long generation = service.operate("/views/all/generations?switch=equal")
                .json()
                .get("generation")
                .asLong();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.ask("/api/v1/operations/views/all/generations/" + generation)
                        .json()
                        .get("state")
                        .asString()
                        .equals("LIVE"));
        assertThat(list(town, "")).isEqualTo(before);
    }

    @Test
    void a_case_that_cannot_be_read_stops_no_other() {
        Ledger town = town("poisoned", "1", "2");
        town.record(Stories.caseStream(town, "1"), NOVEMBER, new CaseRenamed(new Text("Nyt")));
        RecordedEvent poison = town.take().getFirst();
        publisher.publishAltered(poison, "{\"title\":1".getBytes(StandardCharsets.UTF_8));
        unanswered(town, "1");
        unanswered(town, "2");
        publisher.publish(town);
        assertThat(service.get("/poisoned/cases/1?minPosition=" + town.position())
                        .json()
                        .has("quarantined"))
                .isTrue();
        assertThat(findings(town, "&rule=" + UNANSWERED)).containsExactly("OPEN " + UNANSWERED + " 2");
    }

    /** An authority with these cases, and nothing that is expected of them for as long as they are not placed. */
    private Ledger town(String authority, String... cases) {
        Ledger town = Stories.registered(authority);
        for (String number : cases) {
            Stories.opened(town, number, "Sag " + number);
        }
        publisher.publish(town);
        await().until(() -> service.get("/" + authority + "/findings").status() == 200);
        return town;
    }

    /** The case was on the agenda of a meeting of which nothing more is known, with a recommendation. */
    private static void unanswered(Ledger town, String number) {
        int position = Integer.parseInt(number);
        town.record(
                Stories.caseStream(town, number),
                NOVEMBER,
                new CasePlacedOnAgenda(
                        item(position),
                        FOU,
                        NOVEMBER,
                        position,
                        new Text("Plan " + number),
                        Openness.OPEN,
                        Purpose.DECISION,
                        List.of()));
        town.record(
                Stories.caseStream(town, number),
                NOVEMBER,
                new RecommendationProposed(
                        item(position), 1, new Text("Direktøren"), List.of(new Text("at planen godkendes"))));
    }

    private static AgendaItem item(int position) {
        return new AgendaItem(MeetingId.of(FOU, NOVEMBER), position);
    }

    private static List<String> raised(List<String> heard) {
        return heard.stream().filter(it -> it.contains(UNANSWERED)).toList();
    }

    private JsonNode list(Ledger town, String more) {
        QueryService.Answer answer =
                service.get("/" + town.authority() + "/findings?limit=100&minPosition=" + town.position() + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items");
    }

    /** State, rule and case of each finding of {@value UNANSWERED}. */
    private List<String> findings(Ledger town, String more) {
        return list(town, more)
                .valueStream()
                .filter(it -> it.get("rule").asString().equals(UNANSWERED))
                .map(it -> it.get("state").asString() + " " + it.get("rule").asString() + " "
                        + it.get("caseId").asString())
                .toList();
    }

    private QueryService start() {
        return QueryService.start(
                servers.mongodbUri(), servers.kafkaServers(), "findings", "--sagsgang.findings.heartbeat=200ms");
    }
}
