package dk.sagsgang.query.cases;

import static dk.sagsgang.query.cases.CaseFixtures.BOBLBERG;
import static dk.sagsgang.query.cases.CaseFixtures.FOU;
import static dk.sagsgang.query.cases.CaseFixtures.IN_NOVEMBER;
import static dk.sagsgang.query.cases.CaseFixtures.IN_OCTOBER;
import static dk.sagsgang.query.cases.CaseFixtures.NOVEMBER;
import static dk.sagsgang.query.cases.CaseFixtures.OCTOBER;
import static dk.sagsgang.query.cases.CaseFixtures.amended;
import static dk.sagsgang.query.cases.CaseFixtures.brief;
import static dk.sagsgang.query.cases.CaseFixtures.decided;
import static dk.sagsgang.query.cases.CaseFixtures.entered;
import static dk.sagsgang.query.cases.CaseFixtures.extended;
import static dk.sagsgang.query.cases.CaseFixtures.firstTerms;
import static dk.sagsgang.query.cases.CaseFixtures.laterTerms;
import static dk.sagsgang.query.cases.CaseFixtures.opened;
import static dk.sagsgang.query.cases.CaseFixtures.placed;
import static dk.sagsgang.query.cases.CaseFixtures.recommended;
import static dk.sagsgang.query.cases.CaseFixtures.theCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CaseRemovedFromAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseReopened;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.RecommendationWithdrawn;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseViewTest {

    @Nested
    class A_title {
        @Test
        void stated_later_wins_though_recorded_earlier() {
            JsonNode answer = theCase()
                    .told(NOVEMBER, opened("Status og opfølgning"))
                    .told(OCTOBER, new CaseRenamed(new Text("Orientering")))
                    .answer();
            assertThat(answer.get("title").asString()).isEqualTo("Status og opfølgning");
        }

        @Test
        void of_the_same_day_is_the_one_recorded_later() {
            JsonNode answer = theCase()
                    .told(OCTOBER, opened("Orientering"), new CaseRenamed(new Text("Status")))
                    .answer();
            assertThat(answer.get("title").asString()).isEqualTo("Status");
        }
    }

    @Nested
    class Phase_and_progress {
        @Test
        void follow_the_newest_item() {
            CaseFixtures it = theCase().told(OCTOBER, opened("Boblberg"));
            assertThat(phase(it)).isEqualTo("OPENED OPSTAAET");
            it.told(OCTOBER, placed(IN_OCTOBER, OCTOBER));
            assertThat(phase(it)).isEqualTo("ON_AGENDA OPSTAAET");
            it.told(OCTOBER, brief(IN_OCTOBER, "Kort fortalt"));
            assertThat(phase(it)).isEqualTo("ON_AGENDA OPLYST");
            it.told(OCTOBER, recommended(IN_OCTOBER, "at status drøftes"));
            assertThat(phase(it)).isEqualTo("RECOMMENDED OPLYST");
            it.told(OCTOBER, decided(IN_OCTOBER, OCTOBER, Outcome.NOTED));
            assertThat(phase(it)).isEqualTo("DECIDED AFGJORT");
            it.told(NOVEMBER, placed(IN_NOVEMBER, NOVEMBER));
            assertThat(phase(it)).isEqualTo("ON_AGENDA AFGJORT");
        }

        @Test
        void say_in_effect_while_an_agreement_runs_and_closed_after_all() {
            CaseFixtures it = theCase().told(OCTOBER, opened("Boblberg"), entered(firstTerms()));
            assertThat(phase(it)).isEqualTo("IN_EFFECT AFGJORT");
            it.told(NOVEMBER, new AgreementTerminated(BOBLBERG, NOVEMBER, LocalDate.of(2022, 2, 28), null));
            assertThat(phase(it)).isEqualTo("OPENED AFGJORT");
            it.told(NOVEMBER, new CaseClosed(NOVEMBER, null));
            assertThat(phase(it)).isEqualTo("CLOSED AFSLUTTET");
            it.told(NOVEMBER, new CaseReopened(NOVEMBER, new Text("Ny henvendelse")));
            assertThat(phase(it)).isEqualTo("OPENED AFGJORT");
            assertThat(it.answer().has("closedOn")).isFalse();
        }

        @Test
        void do_not_take_a_postponed_or_halted_decision_for_the_end_of_the_matter() {
            CaseFixtures it = theCase()
                    .told(OCTOBER, opened("Boblberg"), placed(IN_OCTOBER, OCTOBER))
                    .told(OCTOBER, recommended(IN_OCTOBER, "at den forlænges"));
            it.told(OCTOBER, decided(IN_OCTOBER, OCTOBER, Outcome.POSTPONED));
            assertThat(phase(it)).isEqualTo("DECIDED OPLYST");
            it.told(OCTOBER, new DecisionHalted(IN_OCTOBER, Person.named("Et medlem"), null));
            assertThat(phase(it)).isEqualTo("RECOMMENDED OPLYST");
        }

        private static String phase(CaseFixtures it) {
            JsonNode answer = it.answer();
            return answer.get("phase").asString() + " " + answer.get("progress").asString();
        }
    }

    @Nested
    class An_agreement {
        @Test
        void has_each_term_as_it_was_stated_last() {
            JsonNode agreement = agreement(theCase()
                    .told(NOVEMBER, opened("Boblberg"), entered(laterTerms()))
                    .told(OCTOBER, amended(firstTerms())));
            assertThat(agreement.get("partner").asString()).isEqualTo("Boblberg v/Shark Inc. ApS");
            assertThat(agreement.get("inForceFrom").asString()).isEqualTo("2020-03-01");
            assertThat(agreement.get("expires").asString()).isEqualTo("2022-02-28");
            assertThat(agreement.get("expiryDerived").asBoolean()).isFalse();
            assertThat(agreement.get("price").toString())
                    .isEqualTo("{\"oere\":16000000,\"currency\":\"DKK\",\"per\":\"YEAR\",\"vat\":\"EXCLUDED\"}");
            assertThat(agreement.get("noticeDeadline").asString()).isEqualTo("2021-11-28");
        }

        @Test
        void that_states_no_expiry_ends_the_day_before_its_duration_is_over() {
            JsonNode agreement = agreement(theCase().told(OCTOBER, opened("Boblberg"), entered(firstTerms())));
            assertThat(agreement.get("expires").asString()).isEqualTo("2022-02-28");
            assertThat(agreement.get("expiryDerived").asBoolean()).isTrue();
        }

        @Test
        void known_to_begin_in_a_month_ends_in_a_month() {
            AgreementTerms terms = new AgreementTerms(
                    new Text("Boblberg"),
                    null,
                    PartialDate.parse("2020-03"),
                    Period.ofYears(2),
                    null,
                    null,
                    null,
                    List.of());
            JsonNode agreement = agreement(theCase().told(OCTOBER, opened("Boblberg"), entered(terms)));
            assertThat(agreement.get("expires").asString()).isEqualTo("2022-03");
            assertThat(agreement.get("expiryDerived").asBoolean()).isTrue();
        }

        @Test
        void expires_as_the_extension_agreed_last_says_in_the_precision_it_says_it() {
            JsonNode agreement = agreement(theCase()
                    .told(NOVEMBER, opened("Boblberg"), entered(laterTerms()))
                    .told(NOVEMBER, extended(NOVEMBER, "2023-03", IN_NOVEMBER))
                    .told(OCTOBER, extended(OCTOBER, "2022-06-30", null)));
            assertThat(agreement.get("expires").asString()).isEqualTo("2023-03");
            assertThat(agreement.get("originallyExpires").asString()).isEqualTo("2022-02-28");
            assertThat(agreement.get("noticeDeadline").asString()).isEqualTo("2022-12");
            assertThat(agreement.get("extensions")).hasSize(2);
            assertThat(agreement.get("extensions").get(0).get("agreedOn").asString())
                    .isEqualTo("2020-10-19");
            assertThat(agreement.get("status").asString()).isEqualTo("EXTENDED");
        }

        @Test
        void whose_notice_counts_in_days_has_no_deadline_within_an_expiry_known_to_the_month() {
            AgreementTerms terms = new AgreementTerms(
                    new Text("Boblberg"),
                    null,
                    null,
                    null,
                    PartialDate.parse("2023-03"),
                    null,
                    Period.ofDays(30),
                    List.of());
            JsonNode agreement = agreement(theCase().told(OCTOBER, opened("Boblberg"), entered(terms)));
            assertThat(agreement.has("noticeDeadline")).isFalse();
        }

        @Test
        void moved_to_operation_is_a_trial_no_more() {
            JsonNode agreement = agreement(theCase()
                    .told(OCTOBER, opened("Boblberg"), entered(firstTerms()))
                    .told(
                            NOVEMBER,
                            new AgreementMovedToOperation(BOBLBERG, PartialDate.parse("2022-03"), IN_NOVEMBER)));
            assertThat(agreement.get("kind").asString()).isEqualTo(AgreementKind.OPERATION.name());
        }

        private static JsonNode agreement(CaseFixtures it) {
            return it.answer().get("agreements").get(0);
        }
    }

    @Nested
    class An_agenda_item {
        @Test
        void answers_each_point_and_shows_the_newest_correction_with_its_reason() {
            Decision decision = Decision.of(Outcome.APPROVED, new Text("Godkendt som indstillet."));
            JsonNode item = theCase()
                    .told(NOVEMBER, opened("Boblberg"), placed(IN_NOVEMBER, NOVEMBER))
                    .told(NOVEMBER, recommended(IN_NOVEMBER, "at status drøftes", "at aftalen forlænges"))
                    .told(NOVEMBER, decided(IN_NOVEMBER, NOVEMBER, Outcome.NOTED))
                    .told(NOVEMBER, new DecisionCorrected(IN_NOVEMBER, decision, new Text("Skrivefejl")))
                    .answer()
                    .get("agendaItems")
                    .get(0);
            assertThat(item.get("decision").get("outcome").asString()).isEqualTo("APPROVED");
            assertThat(item.get("decision").get("corrected").get("reason").asString())
                    .isEqualTo("Skrivefejl");
            assertThat(item.get("recommendations").get(0).get("points")).hasSize(2);
        }

        @Test
        void that_was_removed_is_gone_with_all_that_hung_on_it() {
            JsonNode answer = theCase()
                    .told(OCTOBER, opened("Boblberg"), placed(IN_OCTOBER, OCTOBER), brief(IN_OCTOBER, "Kort fortalt"))
                    .told(OCTOBER, new CaseRemovedFromAgenda(IN_OCTOBER, new Text("Udsat til næste møde")))
                    .answer();
            assertThat(answer.get("agendaItems")).isEmpty();
        }

        @Test
        void keeps_a_withdrawn_recommendation_in_sight_but_not_in_force() {
            JsonNode answer = theCase()
                    .told(OCTOBER, opened("Boblberg"), placed(IN_OCTOBER, OCTOBER))
                    .told(OCTOBER, recommended(IN_OCTOBER, "at status drøftes"))
                    .told(OCTOBER, new RecommendationWithdrawn(IN_OCTOBER, 1, new Text("Nye oplysninger")))
                    .answer();
            assertThat(answer.get("agendaItems")
                            .get(0)
                            .get("recommendations")
                            .get(0)
                            .get("status")
                            .asString())
                    .isEqualTo("WITHDRAWN");
            assertThat(answer.get("phase").asString()).isEqualTo("ON_AGENDA");
        }
    }

    @Nested
    class The_committee {
        @Test
        void is_the_one_of_the_newest_item_until_another_takes_the_case_over() {
            CaseFixtures it = theCase().told(OCTOBER, opened("Boblberg"), placed(IN_OCTOBER, OCTOBER));
            assertThat(it.answer().get("committee").get("code").asString()).isEqualTo("FOU");
            it.told(NOVEMBER, new CaseTransferred(FOU, new CommitteeCode("SOS"), NOVEMBER, null));
            assertThat(it.answer().get("committee").get("code").asString()).isEqualTo("SOS");
        }
    }

    @Nested
    class An_annulled_fact {
        @Test
        void gives_way_to_what_it_had_replaced() {
            CaseFixtures it = theCase()
                    .told(OCTOBER, opened("Orientering"))
                    .told(NOVEMBER, new CaseRenamed(new Text("Fejlagtig titel")));
            it.told(NOVEMBER, annulled(it.history().getLast()));
            assertThat(it.refolded().get("title").asString()).isEqualTo("Orientering");
            assertThat(it.refolded().get("version").asLong()).isEqualTo(2);
        }

        @Test
        void counts_again_when_its_annulment_is_annulled() {
            CaseFixtures it = theCase()
                    .told(OCTOBER, opened("Orientering"))
                    .told(NOVEMBER, new CaseRenamed(new Text("Rigtig titel")));
            it.told(NOVEMBER, annulled(it.history().getLast()));
            it.told(NOVEMBER, annulled(it.history().getLast()));
            assertThat(it.refolded().get("title").asString()).isEqualTo("Rigtig titel");
        }

        @Test
        void that_was_the_only_one_leaves_a_case_that_says_so_under_its_number() {
            CaseFixtures it = theCase().told(OCTOBER, opened("Orientering"));
            it.told(NOVEMBER, annulled(it.history().getLast()));
            assertThat(it.refolded().get("annulled").asBoolean()).isTrue();
            assertThat(it.refolded().get("title").asString()).isEqualTo("29.09.00-P20-1-19");
        }

        private static FactAnnulled annulled(RecordedEvent fact) {
            return new FactAnnulled(fact.id(), fact.version(), new Text("Indlæst ved en fejl"));
        }
    }

    @Test
    void a_version_that_does_not_follow_is_refused() {
        List<RecordedEvent> history = theCase()
                .told(OCTOBER, opened("Boblberg"), entered(firstTerms()))
                .history();
        assertThatThrownBy(() -> CaseView.of(CaseFixtures.STREAM).evolve(history.get(1)))
                .hasMessageContaining("cannot follow");
    }
}
