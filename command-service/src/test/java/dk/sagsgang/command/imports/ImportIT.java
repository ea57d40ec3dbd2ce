package dk.sagsgang.command.imports;

import static dk.sagsgang.command.imports.MinutesText.AGENDA_2021;
import static dk.sagsgang.command.imports.MinutesText.MINUTES_2021;
import static dk.sagsgang.command.imports.MinutesText.bytes;
import static dk.sagsgang.command.imports.MinutesText.decided;
import static dk.sagsgang.command.imports.MinutesText.head2021;
import static dk.sagsgang.command.imports.MinutesText.item2021;
import static dk.sagsgang.command.imports.MinutesText.recommended;
import static dk.sagsgang.command.imports.MinutesText.resume;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.AtOnce;
import dk.sagsgang.command.CommandServer;
import dk.sagsgang.command.CommandServer.Answer;
import dk.sagsgang.command.ledger.TextStore;
import dk.sagsgang.command.minutes.MinutesReader;
import dk.sagsgang.command.minutes.UnreadableDocument;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.ImportApplied;
import dk.sagsgang.events.imports.ImportUndone;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaItemRemoved;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Small documents of our own through the whole deciding side. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportIT {

    private static final String ROAD = "05.01.02-P20-1-21";
    private static final String PARK = "04.01.00-P20-2-21";
    private static final String TO_APPROVE = recommended("at planen godkendes.");
    private static final String DOCUMENT = MINUTES_2021
            + item2021(1, ROAD, "Vejen", resume("Vejen er slidt."), TO_APPROVE, decided("Godkendt."), "Bilag\n\nKort")
            + item2021(2, PARK, "Parken", TO_APPROVE, decided("Udsat."));
    private static final String OTHER_DAY = head2021("REFERAT", "20-12-2021", "Mandag d. 20. december 2021")
            + item2021(5, ROAD, "Vejen igen", TO_APPROVE, decided("Godkendt."))
            + item2021(6, "", "Meddelelser", decided("Ingen meddelelser."));

    private static CommandServer server;
    private static int authorities;

    /** Each test has an authority, and so a ledger, of its own. */
    private AuthorityId authority = CommandServer.HERNING;

    private String root = "";

    /** The document that is asked about. */
    private String document = DOCUMENT;

    @BeforeAll
    static void start() {
        server = new CommandServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void register() {
        authorities++;
        authority = new AuthorityId("herning-" + authorities);
        root = "/api/v1/authorities/" + authority;
        Answer registered = server.post(
                "/api/v1/authorities",
                "{\"authority\":\"" + authority + "\",\"name\":\"Herning Kommune\",\"kind\":\"MUNICIPALITY\"}");
        assertThat(registered.status()).isEqualTo(201);
    }

    @Nested
    class A_plan_that_a_rule_refuses {

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void applies_nothing_where_a_case_is_closed_and_says_which_step(boolean dryRun) {
            command("/cases", "{\"number\":\"" + PARK + "\",\"title\":\"Parken\"}");
            command("/cases/" + PARK + "/close-case", "{\"closedOn\":\"2021-01-01\"}");
            int before = size();

            Answer answer = send(DOCUMENT, "?dryRun=" + dryRun);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.reason()).isEqualTo("CASE_CLOSED");
            assertThat(answer.body().path("step").asInt()).isGreaterThan(1);
            assertThat(answer.body().path("item").asInt()).isEqualTo(2);
            assertThat(answer.body().path("command").asString()).isEqualTo("PlaceOnAgenda");
            assertThat(answer.body().path("lines").size()).isPositive();
            assertThat(size()).isEqualTo(before);
        }

        @Test
        void applies_nothing_where_the_committee_was_dissolved_before_that_day() {
            command("/committees", "{\"committee\":\"FOU\",\"name\":\"Forebyggelsesudvalget\",\"kind\":\"STANDING\"}");
            command("/committees/FOU/dissolve-committee", "{\"lastDay\":\"2021-11-21\"}");
            int before = size();

            Answer answer = send(DOCUMENT, "");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.reason()).isEqualTo("COMMITTEE_DISSOLVED");
            assertThat(answer.body().path("step").asInt()).isEqualTo(1);
            assertThat(answer.body().path("command").asString()).isEqualTo("ScheduleMeeting");
            assertThat(answer.body().has("item")).isFalse();
            assertThat(size()).isEqualTo(before);
        }

        @Test
        void may_be_sent_again_once_nothing_stands_in_its_way() {
            command("/cases", "{\"number\":\"" + PARK + "\",\"title\":\"Parken\"}");
            command("/cases/" + PARK + "/close-case", "{\"closedOn\":\"2021-01-01\"}");
            assertThat(send(DOCUMENT, "").status()).isEqualTo(422);
            command("/cases/" + PARK + "/reopen-case", "{\"reopenedOn\":\"2021-02-01\",\"reason\":\"Mere.\"}");

            assertThat(send(DOCUMENT, "").status()).isEqualTo(201);
        }
    }

    @Nested
    class Minutes_that_speak_of_an_authority {

        private final String ikast =
                DOCUMENT.replace("Vejen er slidt.", "Ikast Kommune ejer vejen. Ikast Kommune vedligeholder den.");

        @ParameterizedTest
        @ValueSource(strings = {"", "?dryRun=true", "?authorityConfirmed=false"})
        void other_than_this_one_are_refused(String query) {
            int before = size();
            Answer answer = send(ikast, query);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.reason()).isEqualTo("MINUTES_OF_ANOTHER_AUTHORITY");
            assertThat(answer.body().path("named").asString()).isEqualTo("Ikast Kommune");
            assertThat(answer.body().path("registered").asString()).isEqualTo("Herning Kommune");
            assertThat(size()).isEqualTo(before);
        }

        @ParameterizedTest
        @CsvSource({"?authorityConfirmed=true, 201", "?dryRun=true&authorityConfirmed=true, 200"})
        void other_than_this_one_are_taken_where_someone_confirms_them(String query, int status) {
            Answer answer = send(ikast, query);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(doubts(answer)).contains("AUTHORITY_INFERRED");
        }

        @Test
        void that_is_this_one_leave_no_doubt_of_it() {
            Answer answer = send(ikast.replace("Ikast", "Herning"), "");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(doubts(answer)).doesNotContain("AUTHORITY_INFERRED", "AUTHORITY_UNKNOWN");
        }

        @Test
        void are_confirmed_by_true_or_false_alone() {
            assertThat(send(ikast, "?authorityConfirmed=yes").reason()).isEqualTo("PARAMETER_INVALID");
        }
    }

    @Nested
    class At_the_same_moment {

        @Test
        void the_same_document_is_imported_once() {
            List<Answer> answers = AtOnce.on(8, n -> send(DOCUMENT, ""));

            assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(it -> it.status() != 201).allSatisfy(it -> {
                assertThat(it.status()).isEqualTo(200);
                assertThat(it.body().path("status").asString()).isEqualTo("UNCHANGED");
            });
            assertThat(events(ImportApplied.class)).hasSize(1);
            assertThat(events(CasePlacedOnAgenda.class)).hasSize(2);
        }

        @Test
        void the_same_document_under_the_same_key_has_the_same_answer() {
            List<Answer> answers = AtOnce.on(8, n -> send(DOCUMENT, "", "Idempotency-Key", "one"));

            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(it -> it.body().path("position").asLong())
                    .containsOnly(answers.getFirst().body().path("position").asLong());
            assertThat(events(ImportApplied.class)).hasSize(1);
            assertThat(send(OTHER_DAY, "", "Idempotency-Key", "one").reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }

        @Test
        void two_documents_of_a_committee_are_both_imported() {
            List<Answer> answers = AtOnce.on(2, n -> send(n == 1 ? DOCUMENT : OTHER_DAY, ""));

            assertThat(answers)
                    .extracting(Answer::status)
                    .as(answers.toString())
                    .containsOnly(201);
            assertThat(events(CommitteeEstablished.class)).hasSize(1);
            assertThat(events(CaseOpened.class)).hasSize(3);
            assertThat(events(AgendaItemAdded.class)).hasSize(4);
            assertThat(events(ImportApplied.class)).hasSize(2);
        }

        @Test
        void agenda_and_minutes_of_a_meeting_meet_in_the_same_items() {
            String agenda =
                    AGENDA_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE) + item2021(2, PARK, "Parken", TO_APPROVE);
            List<Answer> answers = AtOnce.on(2, n -> send(n == 1 ? DOCUMENT : agenda, ""));

            assertThat(answers)
                    .extracting(Answer::status)
                    .as(answers.toString())
                    .containsOnly(201);
            assertThat(events(CaseOpened.class)).hasSize(2);
            assertThat(events(AgendaItemAdded.class)).hasSize(2);
        }
    }

    @Nested
    class A_fact_of_an_import {

        @Test
        void is_reviewed_by_its_number() {
            Answer applied = send(DOCUMENT, "");
            int facts = applied.body().path("steps").size();

            assertThat(review(DOCUMENT, "{\"fact\":1,\"verdict\":\"ACCEPTED\",\"reason\":\"Set efter.\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(review(DOCUMENT, "{\"fact\":" + facts + ",\"verdict\":\"ACCEPTED\",\"reason\":\"Rigtig.\"}")
                            .status())
                    .isEqualTo(201);
            for (int none : List.of(0, facts + 1)) {
                Answer refused =
                        review(DOCUMENT, "{\"fact\":" + none + ",\"verdict\":\"ACCEPTED\",\"reason\":\"Set.\"}");
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.reason()).isEqualTo("FACT_UNKNOWN");
            }
            assertThat(events(FactReviewed.class)).hasSize(2);
        }

        @Test
        void that_is_changed_says_to_what() {
            send(DOCUMENT, "?review=true");

            assertThat(review(DOCUMENT, "{\"fact\":1,\"verdict\":\"CHANGED\",\"reason\":\"Forkert.\"}")
                            .reason())
                    .isEqualTo("NOTHING_CHANGED");
            assertThat(review(
                                    DOCUMENT,
                                    "{\"fact\":1,\"verdict\":\"CHANGED\",\"changedTo\":\"Noget andet.\",\"reason\":\"Forkert.\"}")
                            .reason())
                    .isEqualTo("FACT_MALFORMED");
            assertThat(review(
                                    DOCUMENT,
                                    "{\"fact\":1,\"verdict\":\"ACCEPTED\",\"changedTo\":\"{}\",\"reason\":\"Rigtig.\"}")
                            .reason())
                    .isEqualTo("NOTHING_CHANGED");
        }

        @Test
        void that_was_recorded_is_annulled_as_it_is_rejected() {
            send(DOCUMENT, "");
            int decision = numbered("RecordDecision", 2);

            assertThat(review(DOCUMENT, verdict(decision, "REJECTED")).status()).isEqualTo(201);

            assertThat(events(FactAnnulled.class)).hasSize(1);
            assertThat(shown().path("facts").get(decision - 1).path("status").asString())
                    .isEqualTo("REJECTED");
            assertThat(review(DOCUMENT, verdict(decision, "REJECTED")).reason()).isEqualTo("FACT_SETTLED");
            assertThat(review(DOCUMENT, verdict(numbered("HoldMeeting", 0), "REJECTED"))
                            .reason())
                    .isEqualTo("FACT_STANDS");
            assertThat(events(FactAnnulled.class)).hasSize(1);
        }

        @Test
        void that_was_recorded_is_replaced_as_it_is_changed() {
            send(DOCUMENT, "");
            int decision = numbered("RecordDecision", 2);

            Answer changed = review(DOCUMENT, changed(decision, "{\"outcome\":\"REJECTED\",\"text\":\"Afvist.\"}"));

            assertThat(changed.status()).as(changed.body().toString()).isEqualTo(201);
            assertThat(events(FactAnnulled.class)).hasSize(1);
            assertThat(events(DecisionRecorded.class)).hasSize(3);
        }

        @Test
        void of_no_import_is_unknown() {
            Answer unknown = review(DOCUMENT, "{\"fact\":1,\"verdict\":\"ACCEPTED\",\"reason\":\"Set efter.\"}");
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.reason()).isEqualTo("IMPORT_UNKNOWN");
            assertThat(server.post(root + "/imports/abc/review-fact", "{}").status())
                    .isEqualTo(404);
            assertThat(server.post(root + "/imports/" + digest(DOCUMENT) + "/import-minutes", "{}")
                            .reason())
                    .isEqualTo("COMMAND_UNKNOWN");
        }
    }

    @Nested
    class An_import_that_waits_as_a_whole {

        @Test
        void records_nothing_before_it_is_applied_and_then_what_was_not_rejected() {
            Answer waits = send(DOCUMENT, "?review=true");

            assertThat(waits.status()).as(waits.body().toString()).isEqualTo(201);
            assertThat(waits.body().path("status").asString()).isEqualTo("WAITING");
            assertThat(events(CaseOpened.class)).isEmpty();
            assertThat(shown().path("waiting").asInt())
                    .isEqualTo(waits.body().path("steps").size());
            assertThat(send(DOCUMENT, "").body().path("status").asString()).isEqualTo("UNCHANGED");

            int decision = numbered("RecordDecision", 2);
            assertThat(review(DOCUMENT, verdict(decision, "REJECTED")).status()).isEqualTo(201);
            assertThat(review(DOCUMENT, verdict(1, "ACCEPTED")).status()).isEqualTo(201);
            assertThat(events(CommitteeEstablished.class)).isEmpty();

            Answer applied = importCommand("apply-import", "{\"reason\":\"Gennemgået.\"}");

            assertThat(applied.status()).as(applied.body().toString()).isEqualTo(201);
            assertThat(events(CaseOpened.class)).hasSize(2);
            assertThat(events(DecisionRecorded.class)).hasSize(1);
            assertThat(shown().path("status").asString()).isEqualTo("APPLIED");
            assertThat(shown().path("waiting").asInt()).isZero();
            assertThat(importCommand("apply-import", "{\"reason\":\"Igen.\"}").reason())
                    .isEqualTo("IMPORT_APPLIED");

            assertThat(review(DOCUMENT, verdict(decision, "ACCEPTED")).status()).isEqualTo(201);
            assertThat(events(DecisionRecorded.class)).hasSize(2);
        }

        @Test
        void is_what_an_authority_may_ask_of_all() {
            assertThat(server.post(root + "/set-import-review", "{\"review\":\"ALL\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(server.post(root + "/set-import-review", "{\"review\":\"ALL\"}")
                            .reason())
                    .isEqualTo("NOTHING_CHANGED");

            assertThat(send(DOCUMENT, "").body().path("status").asString()).isEqualTo("WAITING");
            assertThat(events(CaseOpened.class)).isEmpty();
        }

        @Test
        void is_given_up_by_undoing_it_and_may_be_sent_again() {
            send(DOCUMENT, "?review=true");
            assertThat(undo(DOCUMENT).status()).isEqualTo(201);

            assertThat(events(FactAnnulled.class)).isEmpty();
            assertThat(send(DOCUMENT, "").body().path("status").asString()).isEqualTo("APPLIED");
            assertThat(events(CaseOpened.class)).hasSize(2);
        }

        @Test
        void is_applied_as_a_whole_or_not_at_all() {
            send(DOCUMENT, "?review=true");
            String taken = "{\"item\":{\"position\":1}}";
            assertThat(review(DOCUMENT, changed(numbered("PlaceOnAgenda", 2), taken))
                            .status())
                    .isEqualTo(201);
            int before = size();

            Answer refused = importCommand("apply-import", "{\"reason\":\"Gennemgået.\"}");

            assertThat(refused.status()).isIn(409, 422);
            assertThat(refused.body().path("detail").asString()).contains("Nothing is recorded", "PlaceOnAgenda");
            assertThat(size()).isEqualTo(before);
        }

        @Test
        void leaves_out_what_needs_a_rejected_fact() {
            send(DOCUMENT, "?review=true");
            review(DOCUMENT, verdict(numbered("OpenCase", 2), "REJECTED"));
            assertThat(status(numbered("RecordDecision", 2))).isEqualTo("FALLEN");

            assertThat(importCommand("apply-import", "{\"reason\":\"Gennemgået.\"}")
                            .status())
                    .isEqualTo(201);

            assertThat(events(CaseOpened.class)).hasSize(1);
            assertThat(events(DecisionRecorded.class)).hasSize(1);
        }
    }

    @Nested
    class A_fact_in_doubt {

        private final String doubtful = MINUTES_2021
                + item2021(1, "Journal-77.1", "Vejen", resume("Vejen er slidt."), TO_APPROVE, decided("Godkendt."))
                + item2021(2, PARK, "Parken", TO_APPROVE, decided("Byen er grøn om sommeren."));

        @Test
        void lets_what_needs_it_wait_and_takes_it_along() {
            document = doubtful;
            assertThat(send(doubtful, "").body().path("status").asString()).isEqualTo("APPLIED");
            assertThat(events(CaseOpened.class)).hasSize(1);
            assertThat(events(DecisionRecorded.class)).isEmpty();
            assertThat(review(doubtful, verdict(numbered("RecordDecision", 1), "ACCEPTED"))
                            .status())
                    .isEqualTo(201);
            assertThat(events(DecisionRecorded.class)).isEmpty();

            Answer accepted = review(doubtful, verdict(numbered("OpenCase", 1), "ACCEPTED"));

            assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(201);
            assertThat(events(CaseOpened.class)).hasSize(2);
            assertThat(events(DecisionRecorded.class)).hasSize(1);
            assertThat(undo(doubtful).status()).isEqualTo(201);
        }

        @Test
        void lets_what_needs_it_fall_with_it() {
            document = doubtful;
            send(doubtful, "");
            int opened = numbered("OpenCase", 1);

            assertThat(review(doubtful, verdict(opened, "REJECTED")).status()).isEqualTo(201);

            assertThat(status(opened)).isEqualTo("REJECTED");
            assertThat(status(numbered("RecordDecision", 1))).isEqualTo("FALLEN");
            assertThat(shown().path("waiting").asInt()).isEqualTo(1);
            assertThat(events(CaseOpened.class)).hasSize(1);
        }

        @Test
        void about_a_case_takes_all_of_the_document_to_the_one_that_is_meant() {
            document = doubtful;
            command("/cases", "{\"number\":\"" + ROAD + "\",\"title\":\"Vejen\"}");
            send(doubtful, "");

            Answer changed = review(doubtful, changed(numbered("OpenCase", 1), "{\"number\":\"" + ROAD + "\"}"));

            assertThat(changed.status()).as(changed.body().toString()).isEqualTo(201);
            assertThat(events(CaseOpened.class)).hasSize(2);
            assertThat(server.ledger(authority).stream()
                            .filter(it -> it.event() instanceof DecisionRecorded)
                            .map(it -> it.stream().name()))
                    .containsExactly(ROAD);
            assertThat(shown().path("cases").valueStream().map(JsonNode::asString))
                    .contains(ROAD);
            assertThat(undo(doubtful).status()).isEqualTo(201);
        }

        @Test
        void that_lacks_a_value_is_changed_and_not_accepted() {
            document = doubtful;
            send(doubtful, "");
            int decision = numbered("RecordDecision", 2);

            assertThat(review(doubtful, verdict(decision, "ACCEPTED")).reason()).isEqualTo("FACT_MALFORMED");
            assertThat(review(doubtful, changed(decision, "{\"outcome\":\"APPROVED\"}"))
                            .status())
                    .isEqualTo(201);

            assertThat(events(DecisionRecorded.class))
                    .extracting(it -> it.decision().outcome())
                    .containsExactly(Outcome.APPROVED);
        }

        @Test
        void about_the_meeting_lets_all_wait_until_someone_has_looked() {
            document = DOCUMENT.replace("Mandag d. 22.", "Tirsdag d. 22.");
            Answer answer = send(document, "");
            assertThat(answer.body().path("status").asString()).isEqualTo("WAITING");
            int meeting = numbered("ScheduleMeeting", 0);
            int committee = numbered("EstablishCommittee", 0);
            assertThat(answer.body().path("essential").valueStream().map(JsonNode::asInt))
                    .containsExactly(committee, meeting);
            assertThat(events(CaseOpened.class)).isEmpty();

            String apply = "{\"reason\":\"Gennemgået.\"}";
            assertThat(importCommand("apply-import", apply).reason()).isEqualTo("IMPORT_WAITING");
            assertThat(review(document, changed(meeting, "{\"day\":\"2021-11-23\"}"))
                            .reason())
                    .isEqualTo("FACT_STANDS");
            assertThat(review(document, verdict(meeting, "ACCEPTED")).status()).isEqualTo(201);
            assertThat(importCommand("apply-import", apply).reason()).isEqualTo("IMPORT_WAITING");
            assertThat(review(document, verdict(committee, "ACCEPTED")).status())
                    .isEqualTo(201);
            assertThat(importCommand("apply-import", apply).status()).isEqualTo(201);

            assertThat(events(DecisionRecorded.class)).hasSize(2);
            assertThat(shown().path("essential").isEmpty()).isTrue();
        }

        @Test
        void is_told_from_a_like_one_that_was_recorded_before_it() {
            document = doubtful;
            send(doubtful, "");
            review(doubtful, verdict(numbered("OpenCase", 1), "ACCEPTED"));
            int brief = numbered("SubmitBrief", 1);

            assertThat(review(doubtful, verdict(brief, "REJECTED")).status()).isEqualTo(201);

            assertThat(events(FactAnnulled.class)).hasSize(1);
            assertThat(status(brief)).isEqualTo("REJECTED");
            assertThat(status(numbered("RecordDecision", 1))).isEqualTo("RECORDED");
        }
    }

    @Nested
    class The_imports_of_an_authority {

        @Test
        void are_listed_newest_first_with_what_became_of_their_facts() {
            send(DOCUMENT, "?name=referat%20af%20m%C3%B8det.txt", "Sagsgang-Actor", "kim");
            send(OTHER_DAY, "?review=true");

            JsonNode first = server.get(root + "/imports?limit=1").body();
            assertThat(first.path("total").asInt()).isEqualTo(2);
            assertThat(first.path("running").isEmpty()).isTrue();
            JsonNode newest = first.path("imports").get(0);
            assertThat(newest.path("import").asString()).isEqualTo(digest(OTHER_DAY));
            assertThat(newest.path("status").asString()).isEqualTo("WAITING");
            assertThat(newest.path("waiting").asInt())
                    .isEqualTo(newest.path("facts").asInt())
                    .isPositive();

            JsonNode second = server.get(root + "/imports?limit=1&cursor="
                            + first.path("next").asString())
                    .body();
            assertThat(second.has("next")).isFalse();
            JsonNode oldest = second.path("imports").get(0);
            assertThat(oldest.path("import").asString()).isEqualTo(digest(DOCUMENT));
            assertThat(oldest.path("name").asString()).isEqualTo("referat af mødet.txt");
            assertThat(oldest.path("readBy").asString()).isEqualTo("kim");
            assertThat(oldest.path("recorded").asInt())
                    .isEqualTo(oldest.path("facts").asInt())
                    .isPositive();
            undo(DOCUMENT);
            assertThat(server.get(root + "/imports")
                            .body()
                            .path("imports")
                            .get(1)
                            .path("status")
                            .asString())
                    .isEqualTo("UNDONE");
        }

        @Test
        void are_asked_for_as_their_address_says_and_of_an_authority_that_there_is() {
            for (String wrong : List.of("?limit=0", "?limit=201", "?cursor=x", "?sort=name", "?limit=1&limit=2")) {
                assertThat(server.get(root + "/imports" + wrong).status())
                        .as(wrong)
                        .isEqualTo(400);
            }
            assertThat(server.get("/api/v1/authorities/nobody/imports").status())
                    .isEqualTo(404);
            assertThat(server.get(root + "/imports").body().path("total").asInt())
                    .isZero();
        }
    }

    @Nested
    class The_text_of_an_import {

        @Test
        void is_kept_by_the_lines_that_facts_name_under_the_digest_on_record() {
            send(DOCUMENT, "");
            List<String> printed = DOCUMENT.lines().toList();

            JsonNode text =
                    server.get(root + "/imports/" + digest(DOCUMENT) + "/text").body();

            assertThat(text.path("lines")
                            .valueStream()
                            .map(line -> line.path("text").asString()))
                    .startsWith(printed.toArray(String[]::new));
            assertThat(events(MinutesRead.class))
                    .extracting(it -> String.valueOf(it.text()))
                    .containsExactly(text.path("digest").asString());
            JsonNode part = server.get(root + "/imports/" + digest(DOCUMENT) + "/text?from=3&limit=2")
                    .body();
            assertThat(part.path("lines").get(0).path("line").asInt()).isEqualTo(3);
            assertThat(part.path("next").asInt()).isEqualTo(5);
        }

        @Test
        void is_not_kept_of_what_was_refused() {
            command("/cases", "{\"number\":\"" + PARK + "\",\"title\":\"Parken\"}");
            command("/cases/" + PARK + "/close-case", "{\"closedOn\":\"2021-01-01\"}");
            assertThat(send(DOCUMENT, "").status()).isEqualTo(422);

            assertThat(server.get(root + "/imports/" + digest(DOCUMENT) + "/text")
                            .reason())
                    .isEqualTo("IMPORT_UNKNOWN");
            assertThat(server.bean(TextStore.class).find(authority, textDigest()))
                    .isEmpty();
            send(OTHER_DAY, "");
            assertThat(server.bean(TextStore.class)
                            .find(
                                    authority,
                                    Objects.requireNonNull(
                                            events(MinutesRead.class).getFirst().text())))
                    .isPresent();
        }

        @Test
        void that_was_erased_is_said_to_be_gone() {
            send(DOCUMENT, "");
            server.bean(TextStore.class).forget(authority, textDigest());

            Answer gone = server.get(root + "/imports/" + digest(DOCUMENT) + "/text");

            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.reason()).isEqualTo("IMPORT_TEXT_UNKNOWN");
            assertThat(server.get(root + "/imports/" + digest(DOCUMENT)).status())
                    .isEqualTo(200);
        }

        private Sha256 textDigest() {
            try {
                return Objects.requireNonNull(ImportTexts.Prepared.of(
                                MinutesReader.readWhole(bytes(DOCUMENT)).lines())
                        .digest());
            } catch (UnreadableDocument e) {
                throw new AssertionError(e);
            }
        }
    }

    @Nested
    class Undoing_an_import {

        @Test
        void annuls_what_it_recorded_about_cases_and_frees_their_places() {
            send(DOCUMENT, "");
            int before = size();
            Answer undone = undo(DOCUMENT);

            assertThat(undone.status()).as(undone.body().toString()).isEqualTo(201);
            assertThat(undone.body().path("import").asString()).isEqualTo(digest(DOCUMENT));
            // Place, brief, recommendation, document and decision of the road; place, recommendation and decision of
            // the park.
            assertThat(events(FactAnnulled.class)).hasSize(8);
            assertThat(events(AgendaItemRemoved.class)).hasSize(2);
            assertThat(events(ImportUndone.class)).hasSize(1);
            assertThat(size()).isEqualTo(before + 8 + 2 + 1);
            assertThat(undo(DOCUMENT).reason()).isEqualTo("IMPORT_UNDONE");
        }

        @Test
        void is_refused_where_someone_built_on_it_and_then_undoes_nothing() {
            send(DOCUMENT, "");
            command(
                    "/cases/" + ROAD + "/correct-decision",
                    "{\"item\":{\"meeting\":\"FOU-2021-11-22\",\"position\":1},\"outcome\":\"REJECTED\","
                            + "\"text\":\"Afslået.\",\"reason\":\"Referatet var forkert.\"}");
            int before = size();

            Answer refused = undo(DOCUMENT);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.reason()).isEqualTo("FACT_STILL_NEEDED");
            assertThat(refused.body().path("detail").asString()).contains(ROAD, "DecisionRecorded");
            assertThat(size()).isEqualTo(before);
        }

        @Test
        void of_an_agenda_is_refused_once_the_minutes_built_on_it_and_works_after_theirs() {
            String agenda =
                    AGENDA_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE) + item2021(2, PARK, "Parken", TO_APPROVE);
            send(agenda, "");
            send(DOCUMENT, "");

            assertThat(undo(agenda).reason()).isEqualTo("FACT_STILL_NEEDED");
            assertThat(undo(DOCUMENT).status()).isEqualTo(201);
            assertThat(undo(agenda).status()).isEqualTo(201);
            assertThat(events(AgendaItemRemoved.class)).hasSize(2);
        }

        @Test
        void of_an_agenda_lets_it_be_imported_again_into_the_same_cases() {
            String agenda = AGENDA_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE) + item2021(2, "", "Meddelelser");
            send(agenda, "");
            undo(agenda);

            Answer again = send(agenda, "");
            assertThat(again.status()).as(again.body().toString()).isEqualTo(201);
            assertThat(events(CaseOpened.class)).hasSize(2);
            assertThat(send(agenda, "").body().path("status").asString()).isEqualTo("UNCHANGED");

            String minutes = MINUTES_2021
                    + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Godkendt."))
                    + item2021(2, "", "Meddelelser", decided("Ingen meddelelser."));
            Answer decided = send(minutes, "");
            assertThat(decided.status()).as(decided.body().toString()).isEqualTo(201);
            assertThat(undo(minutes).status()).isEqualTo(201);
            assertThat(undo(agenda).status()).isEqualTo(201);
        }

        @Test
        void of_minutes_lets_them_be_imported_again_into_the_same_meeting() {
            send(DOCUMENT, "");
            int opened = events(CaseOpened.class).size();
            int decided = events(DecisionRecorded.class).size();
            undo(DOCUMENT);

            Answer again = send(DOCUMENT, "");

            assertThat(again.status()).as(again.body().toString()).isEqualTo(201);
            assertThat(events(CaseOpened.class)).hasSize(opened);
            assertThat(events(DecisionRecorded.class)).hasSize(2 * decided);
            assertThat(events(MinutesPublished.class)).hasSize(1);
        }

        @Test
        void of_no_import_is_refused() {
            assertThat(undo(DOCUMENT).reason()).isEqualTo("IMPORT_UNKNOWN");
        }
    }

    private Answer send(String document, String query, String... headers) {
        return server.post(root + "/minutes" + query, bytes(document), "text/plain", headers);
    }

    private void command(String address, String json) {
        Answer answer = server.post(root + address, json);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    }

    private Answer review(String document, String json) {
        return server.post(root + "/imports/" + digest(document) + "/review-fact", json);
    }

    private Answer undo(String document) {
        return server.post(
                root + "/imports/" + digest(document) + "/undo-import", "{\"reason\":\"Det var et udkast.\"}");
    }

    private static String digest(String document) {
        return Sha256.of(bytes(document)).hex();
    }

    private static List<String> doubts(Answer answer) {
        return answer.body()
                .path("doubts")
                .valueStream()
                .map(it -> it.path("code").asString())
                .toList();
    }

    private int size() {
        return server.ledger(authority).size();
    }

    private <T> List<T> events(Class<T> type) {
        return server.ledger(authority).stream()
                .map(it -> (Object) it.event())
                .flatMap(event -> type.isInstance(event) ? Stream.of(type.cast(event)) : Stream.empty())
                .toList();
    }

    private JsonNode shown() {
        Answer shown = server.get(root + "/imports/" + digest(document));
        assertThat(shown.status()).as(shown.body().toString()).isEqualTo(200);
        return shown.body();
    }

    /** The number of the first fact that is such a command because of that item; 0 is the meeting. */
    private int numbered(String command, int item) {
        for (JsonNode fact : shown().path("facts")) {
            if (fact.path("command").asString().equals(command)
                    && fact.path("item").asInt(0) == item) {
                return fact.path("fact").asInt();
            }
        }
        throw new AssertionError("There is no " + command + " in " + shown());
    }

    private String status(int fact) {
        return shown().path("facts").get(fact - 1).path("status").asString();
    }

    private Answer importCommand(String name, String body) {
        return server.post(root + "/imports/" + digest(document) + "/" + name, body);
    }

    private static String verdict(int fact, String verdict) {
        return "{\"fact\":" + fact + ",\"verdict\":\"" + verdict + "\",\"reason\":\"Set efter.\"}";
    }

    private static String changed(int fact, String command) {
        return "{\"fact\":" + fact + ",\"verdict\":\"CHANGED\",\"reason\":\"Forkert.\",\"changedTo\":\""
                + command.replace("\"", "\\\"") + "\"}";
    }
}
