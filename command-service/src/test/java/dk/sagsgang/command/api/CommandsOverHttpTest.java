package dk.sagsgang.command.api;

import static dk.sagsgang.command.api.DoorStory.BOBLBERG;
import static dk.sagsgang.command.api.DoorStory.HERNING;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.sagsgang.command.api.DoorStory.Answer;
import dk.sagsgang.command.cases.CaseCommand;
import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.RenameCase;
import dk.sagsgang.command.desk.Submission;
import dk.sagsgang.command.desk.TooManyRaces;
import dk.sagsgang.command.ledger.AuthorityUnknown;
import dk.sagsgang.command.ledger.CommitTooLarge;
import dk.sagsgang.command.ledger.LedgerHole;
import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandsOverHttpTest {

    private static final DoorStory DOOR = new DoorStory();
    private static final String OPEN = "{\"number\": \"29.09.00-P20-1-19\", \"title\": \"Boblberg\"}";
    private static final String RENAME = "{\"title\": \"Boblberg: status\"}";

    @BeforeEach
    void start_over() {
        DOOR.desk.forget();
    }

    private static Submission accepted() {
        assertThat(DOOR.desk.accepted()).hasSize(1);
        return DOOR.desk.accepted().getFirst();
    }

    @Nested
    class An_accepted_command {

        @Test
        void is_answered_with_name_version_position_tag_and_address() {
            Answer answer = DOOR.post(HERNING + "/cases", OPEN);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.text()).isEqualTo("{\"caseId\":\"29.09.00-P20-1-19\",\"version\":0,\"position\":1}");
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.header("Location")).isEqualTo(BOBLBERG);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.has("Idempotency-Replayed")).isFalse();
        }

        @Test
        void reaches_the_desk_with_all_that_the_request_said() {
            DOOR.post(
                    BOBLBERG + "/rename-case",
                    "{\"title\": \"Boblberg: status\", \"source\": {\"statedOn\": \"2020-10-19\", \"item\": 12,"
                            + " \"lines\": [{\"from\": 5, \"to\": 9}]}}",
                    "Idempotency-Key",
                    "omdoeb-1",
                    "Sagsgang-Actor",
                    "caseworker-7",
                    "Sagsgang-Role",
                    "caseworker",
                    "Sagsgang-Correlation-Id",
                    "sync-4711");

            Submission submission = accepted();
            assertThat(submission.stream()).isEqualTo(StreamId.parse("herning/case/29.09.00-P20-1-19"));
            assertThat(submission.command()).isEqualTo(new RenameCase(new Text("Boblberg: status")));
            assertThat(submission.commandId()).isEqualTo("omdoeb-1");
            assertThat(submission.actor()).isEqualTo("caseworker-7");
            assertThat(submission.role()).isEqualTo("caseworker");
            assertThat(submission.correlationId()).isEqualTo("sync-4711");
            assertThat(submission.time()).isEqualTo(Door.NOW);
            assertThat(submission.expectedVersion()).isNull();
            assertThat(submission.source())
                    .isEqualTo(new Source(LocalDate.of(2020, 10, 19), null, 12, List.of(new LineRange(5, 9))));
        }

        @Test
        void is_by_default_stated_today_in_Denmark_by_an_anonymous_administrator() {
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME);

            Submission submission = accepted();
            assertThat(submission.source()).isEqualTo(Source.live(LocalDate.of(2021, 11, 23)));
            assertThat(submission.actor()).isEqualTo("anonymous");
            assertThat(submission.role()).isEqualTo("administrator");
            assertThat(UUID.fromString(submission.commandId())).isNotNull();
            assertThat(submission.correlationId()).isEqualTo(submission.commandId());
            assertThat(answer.header("Sagsgang-Correlation-Id")).isEqualTo(submission.commandId());
            assertThat(answer.header("Sagsgang-Actor")).isEqualTo("anonymous");
            assertThat(answer.header("Sagsgang-Role")).isEqualTo("administrator");
        }

        @Test
        void takes_a_case_number_with_a_slash() {
            Answer opened = DOOR.post(HERNING + "/cases", "{\"number\": \"12/27845\", \"title\": \"Lokalplan\"}");

            assertThat(opened.json().required("caseId").stringValue()).isEqualTo("12~2F27845");
            assertThat(opened.header("Location")).isEqualTo(HERNING + "/cases/12~2F27845");
            assertThat(DOOR.post(opened.header("Location") + "/rename-case", RENAME)
                            .status())
                    .isEqualTo(201);
            assertThat(DOOR.desk.accepted())
                    .extracting(submission -> submission.stream().name())
                    .containsExactly("12~2F27845", "12~2F27845");
        }

        @Test
        void to_a_meeting_without_a_name_gives_it_the_customary_one() {
            Answer answer = DOOR.post(HERNING + "/meetings", "{\"committee\": \"FOU\", \"day\": \"2021-11-22\"}");

            assertThat(answer.text()).isEqualTo("{\"meeting\":\"FOU-2021-11-22\",\"version\":0,\"position\":1}");
            assertThat(answer.header("Location")).isEqualTo(HERNING + "/meetings/FOU-2021-11-22");
            assertThat(((ScheduleMeeting) accepted().command()).meeting()).isEqualTo(new MeetingId("FOU-2021-11-22"));
        }

        @Test
        void to_a_meeting_with_a_name_keeps_it() {
            DOOR.post(
                    HERNING + "/meetings",
                    "{\"meeting\": \"budget-2022\", \"committee\": \"FOU\", \"day\": \"2021-11-22\"}");

            assertThat(accepted().stream()).isEqualTo(StreamId.parse("herning/meeting/budget-2022"));
        }

        @Test
        void to_a_committee_with_a_danish_letter_is_addressed_in_ascii() {
            Answer answer = DOOR.post(
                    HERNING + "/committees",
                    "{\"committee\": \"ØKE\", \"name\": \"Økonomi- og Erhvervsudvalget\", \"kind\": \"FINANCE\"}");

            assertThat(answer.json().required("committee").stringValue()).isEqualTo("ØKE");
            assertThat(answer.header("Location")).isEqualTo(HERNING + "/committees/%C3%98KE");
            assertThat(DOOR.post(answer.header("Location") + "/dissolve-committee", "{\"lastDay\": \"2021-12-31\"}")
                            .json()
                            .required("committee")
                            .stringValue())
                    .isEqualTo("ØKE");
        }

        @Test
        void registers_an_authority() {
            Answer answer = DOOR.post(
                    "/api/v1/authorities",
                    "{\"authority\": \"region-sjaelland\", \"name\": \"Region Sjælland\", \"kind\": \"REGION\"}");

            assertThat(answer.text()).isEqualTo("{\"authority\":\"region-sjaelland\",\"version\":0,\"position\":1}");
            assertThat(answer.header("Location")).isEqualTo("/api/v1/authorities/region-sjaelland");
        }
    }

    @Nested
    class The_same_key {

        @Test
        void with_the_same_request_is_answered_as_the_first_time() {
            Answer first = DOOR.post(HERNING + "/cases", OPEN, "Idempotency-Key", "k1");
            DOOR.post(BOBLBERG + "/rename-case", RENAME);
            Answer again = DOOR.post(HERNING + "/cases", OPEN, "Idempotency-Key", "k1");

            assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(DOOR.desk.accepted()).hasSize(2);
        }

        @Test
        void with_another_body_is_refused() {
            DOOR.post(BOBLBERG + "/rename-case", RENAME, "Idempotency-Key", "k1");

            reused(DOOR.post(BOBLBERG + "/rename-case", "{\"title\": \"Andet\"}", "Idempotency-Key", "k1"));
        }

        @Test
        void at_another_address_is_refused() {
            DOOR.post(BOBLBERG + "/rename-case", RENAME, "Idempotency-Key", "k1");

            reused(DOOR.post(HERNING + "/cases/27.00.00-P08-1-19/rename-case", RENAME, "Idempotency-Key", "k1"));
        }

        @Test
        void based_on_another_version_is_refused() {
            DOOR.post(HERNING + "/cases", OPEN);
            DOOR.post(BOBLBERG + "/rename-case", RENAME, "Idempotency-Key", "k1", "If-Match", "\"0\"");

            reused(DOOR.post(BOBLBERG + "/rename-case", RENAME, "Idempotency-Key", "k1", "If-Match", "\"1\""));
        }

        private void reused(Answer answer) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }

        @Test
        void no_key_means_that_every_request_counts() {
            DOOR.post(BOBLBERG + "/rename-case", RENAME);
            DOOR.post(BOBLBERG + "/rename-case", RENAME);

            assertThat(DOOR.desk.accepted()).hasSize(2);
        }
    }

    @Nested
    class A_version {

        @Test
        void that_is_the_newest_is_taken() {
            DOOR.post(HERNING + "/cases", OPEN);
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME, "If-Match", "\"0\"");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        }

        @Test
        void that_is_older_is_refused_with_the_newest() {
            DOOR.post(HERNING + "/cases", OPEN);
            DOOR.post(BOBLBERG + "/rename-case", RENAME);
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME, "If-Match", "\"0\"");

            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.reason()).isEqualTo("VERSION_MOVED");
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
            assertThat(answer.json().required("version").longValue()).isEqualTo(1);
        }

        @Test
        void of_something_that_does_not_exist_is_refused_without_one() {
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME, "If-Match", "\"0\"");

            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.has("ETag")).isFalse();
        }

        @Test
        void that_may_be_any_is_left_to_the_rules() {
            DOOR.post(HERNING + "/cases", OPEN);

            assertThat(DOOR.post(BOBLBERG + "/rename-case", RENAME, "If-Match", "*")
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void is_not_to_be_had_of_what_is_being_made() {
            assertThat(DOOR.post(HERNING + "/cases", OPEN, "If-Match", "*").status())
                    .isEqualTo(412);
            assertThat(DOOR.desk.accepted()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"0", "W/\"0\"", "\"\"", "\"0\", \"1\"", "\"-1\"", "\"0", "\"9999999999999999999\"", "**"})
        void that_is_no_strong_tag_is_malformed(String tag) {
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME, "If-Match", tag);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.reason()).isEqualTo("HEADER_INVALID");
            assertThat(answer.fields()).containsExactly("If-Match");
        }
    }

    @Nested
    class Headers {

        @ParameterizedTest
        @ValueSource(strings = {"Idempotency-Key", "Sagsgang-Correlation-Id"})
        void ids_have_at_most_200_characters(String header) {
            assertThat(DOOR.post(BOBLBERG + "/rename-case", RENAME, header, "k".repeat(200))
                            .status())
                    .isEqualTo(201);
            invalid(DOOR.post(BOBLBERG + "/rename-case", RENAME, header, "k".repeat(201)), header);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Sagsgang-Actor", "Sagsgang-Role"})
        void names_have_at_most_100_characters(String header) {
            assertThat(DOOR.post(BOBLBERG + "/rename-case", RENAME, header, "k".repeat(100))
                            .status())
                    .isEqualTo(201);
            invalid(DOOR.post(BOBLBERG + "/rename-case", RENAME, header, "k".repeat(101)), header);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "to ord", "nøgle", "a\tb"})
        void a_key_is_visible_ascii(String key) {
            invalid(DOOR.post(BOBLBERG + "/rename-case", RENAME, "Idempotency-Key", key), "Idempotency-Key");
        }

        @Test
        void a_key_is_given_once() {
            invalid(
                    DOOR.post(BOBLBERG + "/rename-case", RENAME, "Idempotency-Key", "a", "Idempotency-Key", "b"),
                    "Idempotency-Key");
        }

        private void invalid(Answer answer, String header) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.reason()).isEqualTo("HEADER_INVALID");
            assertThat(answer.fields()).containsExactly(header);
        }
    }

    @Nested
    class An_address {

        @Test
        void of_a_command_that_does_not_exist_is_unknown() {
            refused(DOOR.post(BOBLBERG + "/frobnicate-case", "{}"), 404, "COMMAND_UNKNOWN");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/meetings/FOU-2021-11-22/add-agenda-item",
                    "/meetings/FOU-2021-11-22/remove-agenda-item",
                    "/meetings/FOU-2021-11-22/enter-halt",
                    "/meetings/FOU-2021-11-22/schedule-meeting",
                    "/committees/FOU/convene-meeting",
                    "/committees/FOU/call-off-meeting",
                    "/cases/29.09.00-P20-1-19/open-case",
                    "/cases/29.09.00-P20-1-19/hold-meeting"
                })
        void of_a_command_that_is_not_given_there_is_unknown(String address) {
            refused(DOOR.post(HERNING + address, "{}"), 404, "COMMAND_UNKNOWN");
        }

        @ParameterizedTest
        @ValueSource(strings = {"12~2f27845", "12~", "12~2", "12+3", "m%C3%B8de", "12%2F27845", "~41"})
        void of_a_case_is_written_in_one_way(String caseId) {
            refused(DOOR.post(HERNING + "/cases/" + caseId + "/rename-case", RENAME), 400, "CASE_ID_MALFORMED");
        }

        @Test
        void of_a_case_that_is_too_long_to_be_one_says_so() {
            Answer answer = DOOR.post(HERNING + "/cases/" + "7".repeat(51) + "/rename-case", RENAME);

            refused(answer, 400, "CASE_ID_MALFORMED");
            assertThat(answer.json().required("detail").stringValue()).contains("1 to 50 characters");
        }

        @Test
        void of_an_authority_that_cannot_be_one_is_unknown() {
            refused(DOOR.post("/api/v1/authorities/Herning/cases", OPEN), 404, "AUTHORITY_UNKNOWN");
            refused(DOOR.post("/api/v1/authorities/" + "a".repeat(41) + "/cases", OPEN), 404, "AUTHORITY_UNKNOWN");
        }

        @Test
        void of_a_committee_or_meeting_that_cannot_be_one_is_unknown() {
            refused(DOOR.post(HERNING + "/committees/F.O.U/dissolve-committee", "{}"), 404, "COMMITTEE_UNKNOWN");
            refused(DOOR.post(HERNING + "/meetings/a_b/adjourn-meeting", "{}"), 404, "MEETING_UNKNOWN");
        }

        @Test
        void that_leads_nowhere_is_not_found() {
            refused(DOOR.post("/api/v1/authority", OPEN), 404, "NOT_FOUND");
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
        void takes_post_and_nothing_else(String method) {
            Answer answer = DOOR.send(
                    method, BOBLBERG + "/rename-case", "application/json", RENAME.getBytes(StandardCharsets.UTF_8));

            refused(answer, 405, "METHOD_NOT_ALLOWED");
            assertThat(answer.header("Allow")).isEqualTo("POST");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "text/plain", "application/xml", "application/x-www-form-urlencoded"})
        void takes_json_and_nothing_else(String type) {
            refused(
                    DOOR.send("POST", BOBLBERG + "/rename-case", type, RENAME.getBytes(StandardCharsets.UTF_8)),
                    415,
                    "CONTENT_TYPE_UNSUPPORTED");
        }

        @Test
        void takes_json_with_its_charset_named() {
            assertThat(DOOR.send(
                                    "POST",
                                    BOBLBERG + "/rename-case",
                                    "application/json;charset=utf-8",
                                    RENAME.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void answers_in_json_also_to_those_who_ask_for_something_else() {
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", "{}", "Accept", "text/html");

            refused(answer, 400, "MISSING_FIELD");
        }
    }

    @Nested
    class A_refusal {

        @ParameterizedTest
        @EnumSource(Reason.class)
        void by_a_rule_is_a_problem_with_the_status_of_its_kind(Reason reason) {
            DOOR.desk.failWith(new Rejected(reason, "Fordi.", "terms.expires"));
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME);

            int status = switch (reason.kind()) {
                case UNKNOWN -> 404;
                case TAKEN -> 409;
                case RULE -> 422;
            };
            refused(answer, status, reason.name());
            assertThat(answer.fields()).containsExactly("/terms/expires");
            assertThat(answer.json().required("detail").stringValue()).isEqualTo("Fordi.");
        }

        @Test
        void is_written_after_rfc_9457() {
            DOOR.desk.failWith(new Rejected(Reason.AGREEMENT_EXPIRED, "Aftalen udløb.", "agreement"));
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME, "Sagsgang-Correlation-Id", "c-1");

            assertThat(answer.text())
                    .isEqualTo("{\"type\":\"urn:sagsgang:problem:agreement-expired\",\"title\":\"Agreement expired\","
                            + "\"status\":422,\"detail\":\"Aftalen udløb.\",\"reason\":\"AGREEMENT_EXPIRED\","
                            + "\"fields\":[{\"field\":\"/agreement\",\"message\":\"Aftalen udløb.\"}]}");
            assertThat(answer.header("Sagsgang-Correlation-Id")).isEqualTo("c-1");
        }

        @Test
        void after_too_many_races_can_be_tried_again() {
            DOOR.desk.failWith(new TooManyRaces(new IllegalStateException("race")));
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME);

            refused(answer, 409, "CONCURRENT_CHANGE");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }

        @Test
        void while_the_ledger_is_away_names_the_key_under_which_to_try_again() {
            DOOR.desk.failWith(new LedgerUnavailable("The store is away.", null));
            Answer refused = DOOR.post(BOBLBERG + "/rename-case", RENAME);

            refused(refused, 503, "LEDGER_UNAVAILABLE");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            DOOR.desk.failWith(null);
            DOOR.post(BOBLBERG + "/rename-case", RENAME, "Idempotency-Key", refused.header("Idempotency-Key"));
            assertThat(accepted().commandId()).isEqualTo(refused.header("Idempotency-Key"));
        }

        @Test
        void of_a_damaged_ledger_is_no_promise_that_waiting_helps() {
            DOOR.desk.failWith(new LedgerHole("Position 7 is missing."));
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME);

            refused(answer, 503, "LEDGER_HOLE");
            assertThat(answer.has("Retry-After")).isFalse();
        }

        @Test
        void of_what_the_ledger_cannot_hold_says_how_much_it_can() {
            DOOR.desk.failWith(new CommitTooLarge("An event of 1000000 bytes is larger than 900000."));

            refused(DOOR.post(BOBLBERG + "/rename-case", RENAME), 413, "COMMIT_TOO_LARGE");
        }

        @Test
        void of_an_authority_without_a_ledger_is_unknown() {
            DOOR.desk.failWith(new AuthorityUnknown(new AuthorityId("viborg")));

            refused(DOOR.post("/api/v1/authorities/viborg/cases", OPEN), 404, "AUTHORITY_UNKNOWN");
        }

        @Test
        void that_nobody_foresaw_tells_nothing_but_where_to_look() {
            DOOR.desk.failWith(new IllegalStateException("secret of the house"));
            Answer answer = DOOR.post(BOBLBERG + "/rename-case", RENAME, "Sagsgang-Correlation-Id", "c-2");

            refused(answer, 500, "INTERNAL");
            assertThat(answer.json().required("correlationId").stringValue()).isEqualTo("c-2");
            assertThat(answer.text()).doesNotContain("secret", "Exception", "dk.sagsgang");
        }

        @Test
        void that_nobody_foresaw_is_logged_once() {
            Logger logger = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            log.start();
            logger.addAppender(log);
            try {
                DOOR.desk.failWith(new IllegalStateException("secret of the house"));
                DOOR.post(BOBLBERG + "/rename-case", RENAME, "Sagsgang-Correlation-Id", "c-3");
            } finally {
                logger.detachAppender(log);
            }

            assertThat(log.list)
                    .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getFormattedMessage()).contains("c-3"))
                    .satisfies(line ->
                            assertThat(line.getThrowableProxy().getMessage()).contains("secret"));
        }

        @Test
        void carries_the_correlation_of_the_request_however_early_it_comes() {
            Answer answer = DOOR.post("/api/v1/authority", OPEN, "Sagsgang-Correlation-Id", "c-4");

            assertThat(answer.header("Sagsgang-Correlation-Id")).isEqualTo("c-4");
        }
    }

    @Nested
    class A_body {

        @Test
        void of_the_largest_size_is_read() {
            assertThat(DOOR.post(BOBLBERG + "/rename-case", titled(Body.LARGEST))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void of_one_octet_more_is_not() {
            refused(DOOR.post(BOBLBERG + "/rename-case", titled(Body.LARGEST + 1)), 413, "BODY_TOO_LARGE");
        }

        @Test
        void is_read_before_any_rule_is_asked() {
            refused(DOOR.post(HERNING + "/cases", "{\"number\": \"1\"}"), 400, "MISSING_FIELD");
            refused(DOOR.post(HERNING + "/cases", "{"), 400, "MALFORMED_JSON");
            refused(DOOR.post(HERNING + "/cases", "{\"nummer\": \"1\"}"), 400, "UNKNOWN_FIELD");
        }

        @Test
        void with_a_case_number_of_51_characters_is_refused() {
            Answer answer =
                    DOOR.post(HERNING + "/cases", "{\"number\": \"" + "7".repeat(51) + "\", \"title\": \"Boblberg\"}");

            refused(answer, 400, "INVALID_VALUE");
            assertThat(answer.fields()).containsExactly("/number");
        }

        private String titled(int bytes) {
            String frame = "{\"title\": \"\"}";
            return "{\"title\": \"" + "t".repeat(bytes - frame.length()) + "\"}";
        }
    }

    @Test
    void a_case_is_opened_as_the_body_says() {
        DOOR.post(HERNING + "/cases", OPEN);

        assertThat(accepted().command()).isInstanceOf(CaseCommand.class);
        assertThat(accepted().command())
                .isEqualTo(new OpenCase(new CaseNumber("29.09.00-P20-1-19"), false, new Text("Boblberg")));
    }

    private static void refused(Answer answer, int status, String reason) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.json().required("status").intValue()).isEqualTo(status);
        assertThat(answer.has("Sagsgang-Correlation-Id")).isTrue();
        assertThat(DOOR.desk.accepted()).isEmpty();
    }
}
