package dk.sagsgang.query;

import static dk.sagsgang.query.servers.Stories.FOU;
import static dk.sagsgang.query.servers.Stories.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.QueryService.Answer;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromKafkaToHttpIT {
    private final TestServers servers = TestServers.start();
    private final Publisher publisher = new Publisher(servers.kafkaServers());
    private final QueryService service = QueryService.start(
            servers.mongodbUri(),
            servers.kafkaServers(),
            "whole",
            "--sagsgang.query.min-position-timeout=3s",
            "--logging.level.dk.sagsgang=DEBUG");
    private final Ledger herning = Stories.registered("herning");

    @BeforeAll
    void publish() {
        Stories.boblberg(herning);
        publisher.publish(herning);
        assertThat(get("/herning?minPosition=12").status()).isEqualTo(200);
        // That something is unknown is said once everything was read in, which may be a moment after all this was.
        await().until(() -> get("/herning/cases/99").status() == 404);
    }

    @AfterAll
    void stop() {
        service.close();
        publisher.close();
        servers.close();
    }

    @Nested
    class A_case {
        @Test
        void is_answered_as_it_stands_with_its_version_and_the_position() {
            Answer answer = get("/herning/cases/29.09.00-P20-1-19?minPosition=12");
            JsonNode it = answer.json();
            assertThat(answer.header("ETag")).isEqualTo("\"5\"");
            assertThat(answer.header("Sagsgang-Position")).isEqualTo("12");
            assertThat(it.get("phase").asString()).isEqualTo("IN_EFFECT");
            assertThat(it.get("kle").get("subject").asString()).isEqualTo("29.09.00");
            assertThat(it.get("committee").toString())
                    .isEqualTo("{\"code\":\"FOU\",\"name\":\"Forebyggelsesudvalget\"}");
            assertThat(it.get("agreements").get(0).get("expires").asString()).isEqualTo("2023-03");
        }

        @Test
        void that_did_not_change_is_not_sent_again() {
            Answer again = get("/herning/cases/29.09.00-P20-1-19", "If-None-Match", "\"5\"");
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(get("/herning/cases/29.09.00-P20-1-19", "If-None-Match", "\"4\"")
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void whose_number_holds_a_slash_has_an_address() {
            assertThat(get("/herning/cases/12~2F27845").json().get("number").asString())
                    .isEqualTo("12/27845");
        }

        @Test
        void tells_its_history_with_the_octets_that_were_recorded() {
            Answer first = get("/herning/cases/29.09.00-P20-1-19/history?limit=4");
            Answer rest = get("/herning/cases/29.09.00-P20-1-19/history?from=4&limit=4");
            assertThat(first.json().get("next").asLong()).isEqualTo(4);
            assertThat(rest.json().has("next")).isFalse();
            assertThat(rest.json().get("items")).hasSize(2);
            assertThat(first.text())
                    .contains("\"payload\":{\"number\":\"29.09.00-P20-1-19\",\"numberAssigned\":false,"
                            + "\"title\":\"Boblberg\"}")
                    .contains("\"source\":{\"statedOn\":\"2021-11-22\",\"lines\":[]}");
        }

        @Test
        void has_a_meeting_and_a_committee_that_have_histories_too() {
            JsonNode meeting = get("/herning/meetings/FOU-2021-11-22/history").json();
            JsonNode committee =
                    get("/herning/committees/FOU/history?before=1000&limit=1").json();
            assertThat(meeting.at("/items/0/type").asString()).isEqualTo("MeetingScheduled");
            assertThat(meeting.at("/items/0/payload/committee").asString()).isEqualTo("FOU");
            assertThat(committee.get("items")).hasSize(1);
            assertThat(committee.at("/items/0/version").asLong())
                    .isEqualTo(
                            get("/herning/committees/FOU").json().get("version").asLong());
        }

        @Test
        void forgets_what_was_annulled_but_its_history_does_not() {
            Ledger ledger = Stories.registered("annulled");
            StreamId stream = Stories.caseStream(ledger, "1");
            Stories.opened(ledger, "1", "Rigtig titel");
            RecordedEvent wrong = ledger.record(stream, NOVEMBER, new CaseRenamed(new Text("Forkert titel")));
            publisher.publish(ledger);
            assertThat(title("/annulled/cases/1?minPosition=3")).isEqualTo("Forkert titel");
            ledger.record(
                    stream, NOVEMBER, new FactAnnulled(wrong.id(), wrong.version(), new Text("Læst i et andet brev")));
            publisher.publish(ledger);
            assertThat(title("/annulled/cases/1?minPosition=4")).isEqualTo("Rigtig titel");
            assertThat(get("/annulled/cases/1/history").json().get("items")).hasSize(3);
        }

        @Test
        void names_its_committee_as_dissolved_once_it_is_though_its_version_stays() {
            Ledger ledger = Stories.registered("dissolving");
            Stories.boblberg(ledger);
            publisher.publish(ledger);
            String address = "/dissolving/cases/29.09.00-P20-1-19?minPosition=";
            assertThat(get(address + 12).header("ETag")).isEqualTo("\"5\"");
            ledger.record(
                    StreamId.of(ledger.authority(), FOU),
                    NOVEMBER,
                    new CommitteeDissolved(LocalDate.of(2021, 12, 31), null, null));
            publisher.publish(ledger);
            Answer after = get(address + 13, "If-None-Match", "\"5\"");
            assertThat(after.status()).isEqualTo(200);
            assertThat(after.json().get("committee").get("dissolvedOn").asString())
                    .isEqualTo("2021-12-31");
            assertThat(after.header("ETag")).isEqualTo("\"5\"");
        }
    }

    @Nested
    class The_registers {
        @Test
        void tell_a_meeting_with_what_was_decided_on_its_items() {
            JsonNode item =
                    get("/herning/meetings/FOU-2021-11-22").json().get("agenda").get(0);
            assertThat(item.get("caseNumber").asString()).isEqualTo("29.09.00-P20-1-19");
            assertThat(item.get("outcome").asString()).isEqualTo("APPROVED");
            assertThat(item.get("decision").asString()).isEqualTo("Godkendt som indstillet.");
            assertThat(ids("/herning/meetings?committee=forebyggelsesudvalget&minPosition=12", "meeting"))
                    .containsExactly("FOU-2021-11-22");
            assertThat(ids("/herning/meetings?from=2021-11-23&minPosition=12", "meeting"))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2023-03-31,0", "2023-04-01,1"})
        void find_agreements_by_the_last_day_their_expiry_may_mean(String day, int found) {
            assertThat(ids("/herning/agreements?minPosition=12&expiresBefore=" + day, "agreement"))
                    .hasSize(found);
        }

        @Test
        void tell_decisions_by_outcome_committee_and_day() {
            String all = "/herning/decisions?minPosition=12&committee=FOU";
            assertThat(ids(all + "&outcome=APPROVED&from=2021-11-22&to=2021-11-22", "caseId"))
                    .containsExactly("29.09.00-P20-1-19");
            assertThat(ids(all + "&outcome=NOTED", "caseId")).isEmpty();
        }

        @Test
        void tell_the_authorities_and_their_committees() {
            assertThat(ids("", "authority")).contains("herning");
            assertThat(get("/herning").json().get("appliedPosition").asLong()).isEqualTo(12);
            assertThat(ids("/herning/committees", "code")).containsExactly("FOU");
            assertThat(get("/herning/committees/FOU").json().get("name").asString())
                    .isEqualTo("Forebyggelsesudvalget");
        }
    }

    @Nested
    class A_list_of_cases {
        @ParameterizedTest
        @CsvSource({
            "phase=IN_EFFECT,29.09.00-P20-1-19",
            "committee=fou,29.09.00-P20-1-19",
            "committee=FOREBYGGELSESUDVALGET,29.09.00-P20-1-19",
            "caseworker=sagsbehandler%20et,29.09.00-P20-1-19",
            "subject=29.09,29.09.00-P20-1-19",
            "q=shark%20bobl,29.09.00-P20-1-19",
            "q=aeldre,12~2F27845",
            "q=indstillet,29.09.00-P20-1-19",
        })
        void is_filtered(String filter, String caseId) {
            assertThat(ids("/herning/cases?minPosition=12&" + filter, "caseId")).containsExactly(caseId);
        }

        @Test
        void is_paged_without_gap_or_repeat_while_cases_change() {
            Ledger ledger = Stories.registered("paging");
            for (int number = 100; number < 125; number++) {
                Stories.opened(ledger, "sag-" + number, "Titel " + number % 3);
            }
            publisher.publish(ledger);
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                String at = cursor == null ? "" : "&cursor=" + cursor;
                JsonNode page = get("/paging/cases?sort=title&limit=4&minPosition=" + ledger.position() + at)
                        .json();
                page.get("items").forEach(it -> seen.add(it.get("caseId").asString()));
                cursor = page.path("next").asString(null);
                ledger.record(
                        Stories.caseStream(ledger, seen.getFirst()), NOVEMBER, new CaseRenamed(new Text("Titel 0")));
                publisher.publish(ledger);
            } while (cursor != null);
            assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Nested
    class A_question_that_cannot_be_answered {
        @ParameterizedTest
        @CsvSource({
            "/nowhere/cases/1,404,AUTHORITY_UNKNOWN,",
            "/Not-A-Name/cases,404,AUTHORITY_UNKNOWN,",
            "/herning/cases/99,404,CASE_UNKNOWN,",
            "/herning/cases/9~zz,400,CASE_ID_MALFORMED,",
            "/herning/cases/12%2F27845,400,CASE_ID_MALFORMED,",
            "/herning/cases/9~zz/history,400,CASE_ID_MALFORMED,",
            "/herning/cases/99/history,404,CASE_UNKNOWN,",
            "/herning/meetings/FOU-1999-01-01,404,MEETING_UNKNOWN,",
            "/herning/meetings/FOU-1999-01-01/history,404,MEETING_UNKNOWN,",
            "/herning/meetings/1999/history,404,MEETING_UNKNOWN,",
            "/herning/committees/XYZ/history,404,COMMITTEE_UNKNOWN,",
            "/herning/committees/x%20y/history?before=3,404,COMMITTEE_UNKNOWN,",
            "/herning/cases?limit=0,400,PARAMETER_INVALID,limit",
            "/herning/cases?limit=201,400,PARAMETER_INVALID,limit",
            "/herning/cases?limit=many,400,PARAMETER_INVALID,limit",
            "/herning/cases?phase=OPEN,400,PARAMETER_INVALID,phase",
            "/herning/cases?subject=x,400,PARAMETER_INVALID,subject",
            "/herning/cases?comittee=FOU,400,PARAMETER_INVALID,comittee",
            "/herning/cases?cursor=AAAA,400,CURSOR_INVALID,cursor",
            "/herning/cases?minPosition=-1,400,PARAMETER_INVALID,minPosition",
            "/herning/cases?q=%ff%fe,400,PARAMETER_INVALID,",
            "/herning/nothing/here,404,NOT_FOUND,",
            "/herning/agreements?expiresBefore=2021-13-01,400,PARAMETER_INVALID,expiresBefore",
            "/herning/cases/29.09.00-P20-1-19/history?from=-1,400,PARAMETER_INVALID,from",
        })
        void is_a_problem_with_a_reason(String path, int status, String reason, @Nullable String field) {
            Answer answer = get(path);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().get("reason").asString()).isEqualTo(reason);
            assertThat(answer.json().get("type").asString()).startsWith("urn:sagsgang:problem:");
            if (field != null) {
                assertThat(answer.json().get("fields").get(0).get("field").asString())
                        .isEqualTo(field);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"/herning/cases?cursor=%zz", "/herning/cases/%zz"})
        void since_it_cannot_be_decoded_is_one_too(String path) throws IOException {
            String answer = service.raw("GET /api/v1/authorities" + path + " HTTP/1.1\r\nHost: sager.example\r\n"
                    + "Sagsgang-Correlation-Id: trace-7\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Type: application/problem+json", "Sagsgang-Correlation-Id: trace-7")
                    .contains("\"type\":\"urn:sagsgang:problem:", "\"fields\":[]");
        }

        @ParameterizedTest
        @ValueSource(ints = {32, 33, 1_100})
        void since_it_has_too_many_words_is_refused_and_no_other(int words) {
            Answer answer = get("/herning/cases?q=" + "ord+".repeat(words));
            assertThat(answer.status()).isEqualTo(words <= 32 ? 200 : 400);
            if (words > 32) {
                assertThat(answer.json().at("/fields/0/field").asString()).isEqualTo("q");
            }
        }

        @Test
        void has_the_form_that_the_deciding_side_gives_it_too() {
            assertThat(get("/herning/cases/9~zz").text()).isEqualTo("""
                    {"type":"urn:sagsgang:problem:case-id-malformed","title":"Case id malformed","status":400,\
                    "detail":"This is not the URL-safe form of a case number. In addresses the case 12/27845 is \
                    written 12~2F27845.","reason":"CASE_ID_MALFORMED","fields":[]}""");
        }

        @Test
        void is_traced_by_the_id_it_came_with_or_a_new_one() {
            assertThat(get("/herning", "Sagsgang-Correlation-Id", "trace-7").header("Sagsgang-Correlation-Id"))
                    .isEqualTo("trace-7");
            assertThat(get("/herning/cases/99", "Sagsgang-Correlation-Id", "trace-8")
                            .header("Sagsgang-Correlation-Id"))
                    .isEqualTo("trace-8");
            assertThat(get("/herning", "Sagsgang-Correlation-Id", "not one id").header("Sagsgang-Correlation-Id"))
                    .hasSize(36);
        }

        @Test
        void of_an_authority_that_does_not_show_up_is_unknown_after_a_second() {
            long asked = System.nanoTime();
            Answer answer = get("/nowhere/cases/1?minPosition=7");
            assertThat(answer.json().get("reason").asString()).isEqualTo("AUTHORITY_UNKNOWN");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(2_500));
        }

        @Test
        void yet_runs_into_its_limit_and_says_when_to_ask_again() {
            Answer answer = get("/herning/cases?minPosition=9999");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.json().get("reason").asString()).isEqualTo("VIEW_BEHIND");
        }
    }

    @Nested
    class The_intake {
        /** The quickest of a few, because a busy machine may hold any one of them up. */
        @Test
        void notices_the_topic_of_a_new_authority_within_a_second() {
            Duration quickest = Duration.ofDays(1);
            for (int i = 0; i < 5 && quickest.compareTo(Duration.ofSeconds(1)) > 0; i++) {
                Ledger ledger = Stories.registered("newcomer-" + i);
                publisher.publish(ledger);
                long published = System.nanoTime();
                String newcomer = "/newcomer-" + i + "?minPosition=1";
                await().until(() -> get(newcomer).status() == 200);
                Duration taken = Duration.ofNanos(System.nanoTime() - published);
                quickest = taken.compareTo(quickest) < 0 ? taken : quickest;
            }
            assertThat(quickest).isLessThan(Duration.ofSeconds(1));
        }

        @Test
        void passes_over_what_was_given_up_and_what_it_has_taken_before() {
            Ledger ledger = Stories.registered("twice");
            Stories.opened(ledger, "1", "Første");
            List<RecordedEvent> events = publisher.publish(ledger);
            Ledger other = Stories.registered("twice");
            Stories.opened(other, "1", "Første");
            Stories.opened(other, "2", "Opgivet");
            publisher.publishInVain(ledger, other.take());
            publisher.publish(ledger, events);
            ledger.record(Stories.caseStream(ledger, "1"), NOVEMBER, new CaseRenamed(new Text("Anden")));
            publisher.publish(ledger);
            JsonNode it = get("/twice/cases/1?minPosition=3").json();
            assertThat(it.get("version").asLong()).isEqualTo(1);
            assertThat(get("/twice/cases/1/history").json().get("items")).hasSize(2);
            assertThat(ids("/twice/cases?minPosition=3", "caseId")).containsExactly("1");
        }

        @Test
        void stops_at_a_hole_and_says_so_while_other_authorities_go_on() {
            Ledger ledger = Stories.registered("holed");
            Stories.opened(ledger, "1", "Før hullet");
            ledger.skipPosition();
            Stories.opened(ledger, "2", "Efter hullet");
            publisher.publish(ledger);
            assertThat(get("/holed/cases/1?minPosition=2").status()).isEqualTo(200);
            assertThat(get("/holed/cases/2?minPosition=4").status()).isEqualTo(503);
            JsonNode health = service.ask("/actuator/health").json();
            assertThat(health.get("status").asString()).isEqualTo("DOWN");
            assertThat(health.at("/components/intake/details/authorities/holed/stopped")
                            .asString())
                    .contains("Position 3 is missing");
            assertThat(service.ask("/actuator/prometheus").text()).contains("sagsgang_intake_stopped 1.0");
            Ledger other = Stories.registered("unharmed");
            publisher.publish(other);
            assertThat(get("/unharmed?minPosition=1").status()).isEqualTo(200);
        }

        @Test
        void quarantines_the_case_of_an_event_it_cannot_fold_and_nothing_else() {
            Ledger ledger = Stories.registered("poisoned");
            StreamId stream = Stories.caseStream(ledger, "1");
            Stories.opened(ledger, "1", "Før giften");
            ledger.record(stream, NOVEMBER, "NotYetInvented", "{}".getBytes(StandardCharsets.UTF_8));
            ledger.record(stream, NOVEMBER, new CaseRenamed(new Text("Efter giften")));
            Stories.opened(ledger, "2", "En anden sag");
            publisher.publish(ledger);
            JsonNode poisoned = get("/poisoned/cases/1?minPosition=5").json();
            assertThat(poisoned.get("quarantined").asString()).contains("Position 3, NotYetInvented");
            assertThat(poisoned.get("title").asString()).isEqualTo("Før giften");
            assertThat(get("/poisoned/cases/1/history").json().get("items")).hasSize(3);
            assertThat(title("/poisoned/cases/2")).isEqualTo("En anden sag");
            assertThat(service.ask("/actuator/health")
                            .json()
                            .at("/components/intake/details/authorities/poisoned/quarantined/poisoned~1case~11")
                            .asString())
                    .contains("NotYetInvented");
        }

        @Test
        void quarantines_the_case_of_a_record_that_was_altered() {
            Ledger ledger = Stories.registered("altered");
            Stories.opened(ledger, "1", "Som den blev skrevet");
            List<RecordedEvent> events = ledger.take();
            publisher.publish(ledger, List.of(events.get(0)));
            publisher.publishAltered(events.get(1), EventJson.write(new CaseRenamed(new Text("Forfalsket"))));
            JsonNode altered = get("/altered/cases/1?minPosition=2").json();
            assertThat(altered.get("quarantined").asString()).contains("leaf hash");
            assertThat(get("/altered/cases/1/history").json().get("items")).isEmpty();
        }
    }

    @Test
    void a_head_is_answered_as_a_get_without_its_body() {
        Answer answer = service.head("/herning/cases/29.09.00-P20-1-19");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"5\"");
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void the_description_tells_every_address() {
        JsonNode paths = service.ask("/v3/api-docs").json().get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/authorities",
                        "/api/v1/authorities/{authority}/cases/{caseId}",
                        "/api/v1/authorities/{authority}/cases/{caseId}/history",
                        "/api/v1/authorities/{authority}/events",
                        "/api/v1/authorities/{authority}/agreements",
                        "/api/v1/authorities/{authority}/decisions",
                        "/api/v1/authorities/{authority}/meetings/{meeting}");
        assertThat(paths.at("/~1api~1v1~1authorities/get/summary").asString()).isEqualTo("The registered authorities");
    }

    private Answer get(String path, String... headers) {
        return service.get(path, headers);
    }

    private String title(String path) {
        return get(path).json().get("title").asString();
    }

    private List<String> ids(String path, String field) {
        List<String> ids = new ArrayList<>();
        get(path).json().get("items").forEach(it -> ids.add(it.get(field).asString()));
        return ids;
    }
}
