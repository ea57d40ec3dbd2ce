package dk.sagsgang.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.AtOnce;
import dk.sagsgang.command.CommandServer;
import dk.sagsgang.command.CommandServer.Answer;
import dk.sagsgang.command.cases.CloseCase;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskIT {

    private static final int CALLERS = 32;
    private static final String ROOT = "/api/v1/authorities/herning";
    private static CommandServer server;

    @BeforeAll
    static void start() {
        server = new CommandServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Nested
    class A_command_sent_again {

        @Test
        void is_answered_as_the_first_time_though_the_rules_would_refuse_it_by_now() {
            String id = open(server, "A/1");
            Answer first = server.post(ROOT + "/cases/" + id + "/close-case", closing(), "Idempotency-Key", "close-1");
            assertThat(first.status()).isEqualTo(201);
            assertThat(server.post(ROOT + "/cases/" + id + "/close-case", closing())
                            .reason())
                    .isEqualTo("CASE_CLOSED");

            Answer again = server.post(ROOT + "/cases/" + id + "/close-case", closing(), "Idempotency-Key", "close-1");

            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.response().headers().firstValue("Idempotency-Replayed"))
                    .contains("true");
            assertThat(events(server, id, CaseClosed.class)).hasSize(1);
        }

        @Test
        void is_answered_with_the_version_of_then_after_others_went_on() {
            String id = open(server, "A/2");
            Answer first = followUp(server, id, "Ring", "key-of-then");
            followUp(server, id, "Skriv", "key-of-later");

            Answer again = followUp(server, id, "Ring", "key-of-then");

            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.response().headers().firstValue("ETag")).contains("\"1\"");
        }

        @Test
        void with_another_body_is_refused() {
            String id = open(server, "A/3");
            followUp(server, id, "Ring", "key-of-one-body");

            Answer other = followUp(server, id, "Skriv", "key-of-one-body");

            assertThat(other.status()).isEqualTo(422);
            assertThat(other.reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
            assertThat(events(server, id, FollowUpScheduled.class)).hasSize(1);
        }

        @Test
        void by_another_actor_is_another_command() {
            String id = open(server, "A/4");
            String address = ROOT + "/cases/" + id + "/schedule-follow-up";
            List<Integer> statuses = Stream.of("anne", "bo")
                    .map(actor -> server.post(
                            address,
                            due("Ring for " + actor),
                            "Idempotency-Key",
                            "shared-key",
                            "Sagsgang-Actor",
                            actor))
                    .map(Answer::status)
                    .toList();

            assertThat(statuses).containsExactly(201, 201);
            assertThat(events(server, id, FollowUpScheduled.class)).hasSize(2);
        }

        @Test
        void is_carried_out_where_it_was_refused_before() {
            String id = open(server, "A/5");
            String address = ROOT + "/cases/" + id + "/reopen-case";
            String reopening = "{\"reopenedOn\":\"2021-02-01\",\"reason\":\"Nye oplysninger.\"}";
            assertThat(server.post(address, reopening, "Idempotency-Key", "reopen-1")
                            .reason())
                    .isEqualTo("CASE_NOT_CLOSED");
            server.post(ROOT + "/cases/" + id + "/close-case", closing());

            assertThat(server.post(address, reopening, "Idempotency-Key", "reopen-1")
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void is_answered_as_the_first_time_after_a_restart(@TempDir Path journal) {
            Answer first;
            String id;
            try (EmbeddedMongo store = store(journal);
                    CommandServer before = CommandServer.on(store)) {
                id = open(before, "A/6");
                first = before.post(ROOT + "/cases/" + id + "/close-case", closing(), "Idempotency-Key", "close-6");
            }
            try (EmbeddedMongo store = store(journal);
                    CommandServer after = CommandServer.on(store)) {
                Answer again =
                        after.post(ROOT + "/cases/" + id + "/close-case", closing(), "Idempotency-Key", "close-6");
                assertThat(first.status()).isEqualTo(201);
                assertThat(again.status()).isEqualTo(201);
                assertThat(again.body()).isEqualTo(first.body());
                assertThat(after.post(
                                        ROOT + "/cases/" + id + "/close-case",
                                        "{\"closedOn\":\"2021-01-02\"}",
                                        "Idempotency-Key",
                                        "close-6")
                                .reason())
                        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
                assertThat(events(after, id, CaseClosed.class)).hasSize(1);
            }
        }

        private static EmbeddedMongo store(Path journal) {
            return EmbeddedMongo.start(journal, Set.of("sagsgang_ledger"), 0);
        }
    }

    @Nested
    class Thirty_two_callers_at_once {

        @Test
        void with_the_same_command_get_the_same_answer_and_make_one_event() {
            String id = open(server, "B/1");
            List<Answer> answers = AtOnce.on(CALLERS, n -> followUp(server, id, "Ring", "one-key"));

            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(Answer::body)
                    .containsOnly(answers.getFirst().body());
            assertThat(answers.stream()
                            .filter(it -> it.response()
                                    .headers()
                                    .firstValue("Idempotency-Replayed")
                                    .isEmpty()))
                    .hasSize(1);
            assertThat(events(server, id, FollowUpScheduled.class)).hasSize(1);
        }

        @Test
        void with_the_same_key_and_different_commands_make_one_event() {
            String id = open(server, "B/2");
            List<Answer> answers = AtOnce.on(CALLERS, n -> followUp(server, id, "Opgave " + n, "contested-key"));

            assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(it -> it.status() != 201)
                    .extracting(Answer::reason)
                    .containsOnly("IDEMPOTENCY_KEY_REUSED");
            assertThat(events(server, id, FollowUpScheduled.class)).hasSize(1);
        }

        @Test
        void on_the_same_version_let_exactly_one_win() {
            String id = open(server, "B/3");
            List<Answer> answers = AtOnce.on(
                    CALLERS,
                    n -> server.post(
                            ROOT + "/cases/" + id + "/schedule-follow-up", due("Opgave " + n), "If-Match", "\"0\""));

            assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(it -> it.status() != 201)
                    .hasSize(CALLERS - 1)
                    .allSatisfy(it -> {
                        assertThat(it.status()).isEqualTo(412);
                        assertThat(it.reason()).isEqualTo("VERSION_MOVED");
                        assertThat(it.response().headers().firstValue("ETag")).contains("\"1\"");
                    });
            assertThat(events(server, id, FollowUpScheduled.class)).hasSize(1);
        }

        @Test
        void who_name_no_version_all_succeed_in_some_order_without_gaps() {
            String id = open(server, "B/4");
            List<Answer> answers = AtOnce.on(CALLERS, n -> followUp(server, id, "Opgave " + n, "each-" + n));

            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(it -> it.body().path("version").asLong())
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CALLERS)
                            .mapToObj(Long::valueOf)
                            .toList());
            assertThat(events(server, id, FollowUpScheduled.class))
                    .extracting(FollowUpScheduled::followUp)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, CALLERS).boxed().toList());
        }

        @Test
        void who_open_the_same_case_make_it_once() {
            List<Answer> answers = AtOnce.on(
                    CALLERS, n -> server.post(ROOT + "/cases", "{\"number\":\"B/5\",\"title\":\"Sag " + n + "\"}"));

            assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(it -> it.status() != 201)
                    .extracting(Answer::reason)
                    .containsOnly("CASE_EXISTS");
        }
    }

    @Nested
    class Two_streams_that_must_agree {

        @Test
        void give_a_place_on_the_agenda_to_exactly_one_case() {
            committeeAndMeeting("KFU");
            List<String> ids = IntStream.rangeClosed(1, 8)
                    .mapToObj(n -> open(server, "C/" + n))
                    .toList();

            List<Answer> answers = AtOnce.on(
                    8,
                    n -> server.post(
                            ROOT + "/cases/" + ids.get(n - 1) + "/place-on-agenda",
                            "{\"item\":{\"meeting\":\"KFU-2021-03-01\",\"position\":1}}"));

            assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(it -> it.status() != 201)
                    .extracting(Answer::reason)
                    .containsOnly("PLACE_TAKEN");
            assertThat(ids.stream().flatMap(id -> events(server, id, CasePlacedOnAgenda.class).stream()))
                    .hasSize(1);
        }

        @Test
        void never_dissolve_a_committee_before_a_meeting_that_it_is_called_to() {
            for (int round = 1; round <= 12; round++) {
                String code = "NED" + round;
                committeeAndMeeting(code);
                List<Answer> answers = AtOnce.on(
                        2,
                        n -> n == 1
                                ? server.post(
                                        ROOT + "/committees/" + code + "/dissolve-committee",
                                        "{\"lastDay\":\"2021-12-31\"}")
                                : schedule(code, "2022-01-10"));

                assertThat(answers)
                        .filteredOn(it -> it.status() == 201)
                        .as(code)
                        .hasSize(1);
                assertThat(answers)
                        .filteredOn(it -> it.status() != 201)
                        .extracting(Answer::reason)
                        .containsAnyOf("COMMITTEE_DISSOLVED", "COMMITTEE_HAS_LATER_MEETINGS");
                long dissolved = count(CommitteeDissolved.class, code);
                long scheduled = count(MeetingScheduled.class, code + "-2022-01-10");
                assertThat(dissolved + scheduled).isEqualTo(1);
            }
        }

        private static long count(Class<?> type, String name) {
            return server.ledger(CommandServer.HERNING).stream()
                    .filter(it ->
                            type.isInstance(it.event()) && it.stream().name().equals(name))
                    .count();
        }

        private static void committeeAndMeeting(String code) {
            server.post(
                    ROOT + "/committees",
                    "{\"committee\":\"" + code + "\",\"name\":\"Udvalget " + code + "\",\"kind\":\"STANDING\"}");
            assertThat(schedule(code, "2021-03-01").status()).isEqualTo(201);
        }

        private static Answer schedule(String code, String day) {
            return server.post(
                    ROOT + "/meetings",
                    "{\"meeting\":\"" + code + "-" + day + "\",\"committee\":\"" + code + "\",\"day\":\"" + day
                            + "\"}");
        }
    }

    @Nested
    class A_rehearsal {

        @Test
        void leaves_nothing_behind_and_takes_no_command_id() {
            String id = open(server, "D/1");
            Desk desk = server.bean(Desk.class);
            int before = server.ledger(CommandServer.HERNING).size();
            Submission submission = new Submission(
                    StreamId.of(CommandServer.HERNING, CaseId.of(new CaseNumber("D/1"))),
                    new CloseCase(LocalDate.of(2021, 1, 1), null),
                    "anne",
                    "administrator",
                    "rehearsed-id",
                    Sha256.of("the request".getBytes(StandardCharsets.UTF_8)),
                    "correlation",
                    Instant.parse("2021-01-01T10:00:00Z"),
                    Source.live(LocalDate.of(2021, 1, 1)),
                    null);

            assertThat(desk.rehearse(submission)).isNull();
            assertThat(server.ledger(CommandServer.HERNING)).hasSize(before);

            Receipt receipt = desk.submit(submission);
            assertThat(receipt.repeated()).isFalse();
            assertThat(receipt.version()).isEqualTo(1);
            assertThat(events(server, id, CaseClosed.class)).hasSize(1);
            assertThat(desk.submit(submission).repeated()).isTrue();
        }
    }

    private static String open(CommandServer at, String number) {
        Answer opened = at.post(ROOT + "/cases", "{\"number\":\"" + number + "\",\"title\":\"En sag\"}");
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        return opened.body().path("caseId").asString();
    }

    private static Answer followUp(CommandServer at, String caseId, String what, String key) {
        return at.post(ROOT + "/cases/" + caseId + "/schedule-follow-up", due(what), "Idempotency-Key", key);
    }

    private static String due(String what) {
        return "{\"what\":\"" + what + "\",\"due\":\"2021-06-01\"}";
    }

    private static String closing() {
        return "{\"closedOn\":\"2021-01-01\"}";
    }

    private static <T> List<T> events(CommandServer at, String caseId, Class<T> type) {
        return at.ledger(CommandServer.HERNING).stream()
                .filter(it -> it.stream().name().equals(caseId))
                .map(it -> (Object) it.event())
                .flatMap(event -> type.isInstance(event) ? Stream.of(type.cast(event)) : Stream.empty())
                .toList();
    }
}
