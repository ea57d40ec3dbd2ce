package dk.sagsgang.query.cases;

import static dk.sagsgang.query.cases.CaseFixtures.IN_NOVEMBER;
import static dk.sagsgang.query.cases.CaseFixtures.IN_OCTOBER;
import static dk.sagsgang.query.cases.CaseFixtures.NOVEMBER;
import static dk.sagsgang.query.cases.CaseFixtures.OCTOBER;
import static dk.sagsgang.query.cases.CaseFixtures.STREAM;
import static dk.sagsgang.query.cases.CaseFixtures.amended;
import static dk.sagsgang.query.cases.CaseFixtures.decided;
import static dk.sagsgang.query.cases.CaseFixtures.entered;
import static dk.sagsgang.query.cases.CaseFixtures.extended;
import static dk.sagsgang.query.cases.CaseFixtures.firstTerms;
import static dk.sagsgang.query.cases.CaseFixtures.laterTerms;
import static dk.sagsgang.query.cases.CaseFixtures.opened;
import static dk.sagsgang.query.cases.CaseFixtures.placed;
import static dk.sagsgang.query.cases.CaseFixtures.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.travel.AsOf;
import dk.sagsgang.query.travel.Moment;
import dk.sagsgang.query.travel.Past;
import dk.sagsgang.query.travel.Past.Missing;
import dk.sagsgang.query.travel.Uncertain;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.StreamView.Surroundings;
import dk.sagsgang.query.views.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Boblberg and Elderlearn at moments that everyone can work out by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoCasesTravelledTest {
    private static final CaseStream VIEW = new CaseStream();

    @Nested
    class Boblberg {
        private final CaseFixtures it = theCase()
                .told(
                        OCTOBER,
                        opened("Status på Boblberg"),
                        placed(IN_OCTOBER, OCTOBER),
                        decided(IN_OCTOBER, OCTOBER, Outcome.NOTED),
                        new EarlierDecisionCited(PartialDate.parse("2019-10-21"), null, 30, new Text("Punkt 30"), null),
                        entered(firstTerms()),
                        indicator("brugere", 2_029, "2020-04-15"),
                        indicator("svarprocent", 83.4, "2020-04"))
                .told(
                        NOVEMBER,
                        new CaseRenamed(new Text("Status og opfølgning på Boblberg")),
                        placed(IN_NOVEMBER, NOVEMBER),
                        decided(IN_NOVEMBER, NOVEMBER, Outcome.APPROVED),
                        amended(laterTerms()),
                        extended(NOVEMBER, "2023-03", IN_NOVEMBER));

        @Test
        void as_stated_by_the_end_of_2020_has_an_agreement_of_unknown_price_and_no_stated_expiry() {
            JsonNode agreement = agreement(at(it, "2020-12-31", null));
            assertThat(agreement.has("price")).isFalse();
            assertThat(agreement.has("notice")).isFalse();
            assertThat(agreement.path("expires").asString()).isEqualTo("2022-02-28");
            assertThat(agreement.path("expiryDerived").asBoolean()).isTrue();
            assertThat(agreement.path("status").asString()).isEqualTo("ENTERED");
            assertThat(agreement.has("running")).isFalse();
            assertThat(at(it, "2020-12-31", null).path("title").asString()).isEqualTo("Status på Boblberg");
        }

        @Test
        void as_held_on_1_june_2022_runs_extended() {
            JsonNode agreement = agreement(at(it, null, "2022-06-01"));
            assertThat(agreement.path("running").asString()).isEqualTo("YES");
            assertThat(agreement.path("status").asString()).isEqualTo("EXTENDED");
            assertThat(agreement.path("expires").asString()).isEqualTo("2023-03");
        }

        @Test
        void as_held_in_2020_has_the_price_that_was_only_stated_a_year_later() {
            JsonNode agreement = agreement(at(it, null, "2020-06-01"));
            assertThat(agreement.path("price").path("oere").asLong()).isEqualTo(16_000_000);
            assertThat(agreement.path("extensions").isEmpty()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "2020-03-01, YES",
            "2021-11-21, YES",
            "2022-02-28, YES",
            "2022-03-01, YES",
            "2023-03-01, YES",
            "2023-03-02, UNCERTAIN",
            "2023-03-31, UNCERTAIN",
            "2023-04-01, NO"
        })
        void ran_from_its_first_day_until_some_day_of_march_2023(String day, String running) {
            assertThat(agreement(at(it, null, day)).path("running").asString()).isEqualTo(running);
        }

        @Test
        void had_expired_on_1_march_2022_as_far_as_was_stated_before_the_extension() {
            assertThat(agreement(at(it, "2021-11-21", "2022-03-01"))
                            .path("running")
                            .asString())
                    .isEqualTo("NO");
        }

        @Test
        void had_no_agreement_yet_on_the_day_before_but_a_decision_that_is_cited() {
            JsonNode answer = at(it, null, "2020-02-29");
            assertThat(answer.path("agreements").isEmpty()).isTrue();
            assertThat(answer.path("citedDecisions")).hasSize(1);
            assertThat(answer.path("title").asString()).isEqualTo("Status på Boblberg");
        }

        @Test
        void was_not_there_before_the_decision_that_is_cited() {
            assertThat(past(it, null, "2019-10-20").missing()).isEqualTo(Missing.HELD);
            assertThat(past(it, "2020-10-18", null).missing()).isEqualTo(Missing.STATED);
            assertThat(AsOf.of(VIEW, STREAM, told(it), Moment.at(0)).missing()).isEqualTo(Missing.RECORDED);
        }

        @Test
        void within_a_month_that_a_figure_is_known_to_is_uncertain_of_it() {
            assertThat(past(it, null, "2020-04-29").uncertain()).singleElement().satisfies(uncertain -> {
                assertThat(uncertain.why()).isEqualTo(Uncertain.Why.HOLDS_FROM);
                assertThat(uncertain.date().text()).isEqualTo("2020-04");
                assertThat(uncertain.type()).isEqualTo("IndicatorReported");
            });
            assertThat(past(it, null, "2020-04-30").uncertain()).isEmpty();
            assertThat(past(it, null, "2023-03-15").uncertain())
                    .singleElement()
                    .satisfies(uncertain -> assertThat(uncertain.why()).isEqualTo(Uncertain.Why.ENDS));
        }

        @Test
        void imported_with_the_later_minutes_first_comes_to_the_same() {
            CaseFixtures turned = theCase()
                    .told(
                            NOVEMBER,
                            opened("Status og opfølgning på Boblberg"),
                            placed(IN_NOVEMBER, NOVEMBER),
                            decided(IN_NOVEMBER, NOVEMBER, Outcome.APPROVED),
                            entered(laterTerms()),
                            extended(NOVEMBER, "2023-03", IN_NOVEMBER))
                    .told(
                            OCTOBER,
                            new CaseRenamed(new Text("Status på Boblberg")),
                            placed(IN_OCTOBER, OCTOBER),
                            decided(IN_OCTOBER, OCTOBER, Outcome.NOTED),
                            new EarlierDecisionCited(
                                    PartialDate.parse("2019-10-21"), null, 30, new Text("Punkt 30"), null),
                            amended(firstTerms()),
                            indicator("brugere", 2_029, "2020-04-15"),
                            indicator("svarprocent", 83.4, "2020-04"));
            for (String day : List.of("2019-12-01", "2020-04-10", "2020-12-01", "2021-11-22", "2023-03-10")) {
                assertThat(withoutPlace(at(turned, null, day))).as(day).isEqualTo(withoutPlace(at(it, null, day)));
            }
        }
    }

    @Nested
    class Elderlearn {
        private static final AgreementId ELDERLEARN = new AgreementId("elderlearn");

        @Test
        void was_told_to_be_extended_before_any_expiry_was_stated() {
            CaseFixtures it = theCase()
                    .told(
                            OCTOBER,
                            opened("Elderlearn"),
                            new dk.sagsgang.events.cases.AgreementEntered(ELDERLEARN, firstTerms()),
                            new AgreementExtended(
                                    ELDERLEARN,
                                    OCTOBER,
                                    Period.ofYears(1),
                                    PartialDate.parse("2023-02-28"),
                                    true,
                                    true,
                                    null,
                                    new Text("COVID-19")));
            JsonNode before = agreement(at(it, null, "2020-10-18"));
            assertThat(before.path("expires").asString()).isEqualTo("2022-02-28");
            assertThat(before.path("expiryDerived").asBoolean()).isTrue();
            JsonNode after = agreement(at(it, null, "2020-10-19"));
            assertThat(after.path("expires").asString()).isEqualTo("2023-02-28");
            assertThat(after.path("expiryDerived").asBoolean()).isTrue();
            assertThat(agreement(at(it, null, "2023-02-28")).path("running").asString())
                    .isEqualTo("YES");
            assertThat(agreement(at(it, null, "2023-03-01")).path("running").asString())
                    .isEqualTo("NO");
        }
    }

    @Nested
    class A_correction {
        private final CaseFixtures it = theCase()
                .told(OCTOBER, opened("Sag"), placed(IN_OCTOBER, OCTOBER), decided(IN_OCTOBER, OCTOBER, Outcome.NOTED))
                .told(
                        NOVEMBER,
                        new DecisionCorrected(
                                IN_OCTOBER, Decision.of(Outcome.REJECTED, new Text("Afvist.")), new Text("Fejl")));

        @Test
        void stands_in_place_of_what_it_corrects_from_the_day_that_held() {
            assertThat(outcome(at(it, null, "2020-10-19"))).isEqualTo("REJECTED");
        }

        @Test
        void is_left_out_as_long_as_it_was_not_stated() {
            assertThat(outcome(at(it, "2021-11-21", "2023-01-01"))).isEqualTo("NOTED");
            assertThat(outcome(at(it, "2021-11-22", null))).isEqualTo("REJECTED");
        }
    }

    @Nested
    class An_annulment {
        private final CaseFixtures it = theCase().told(OCTOBER, opened("Sag"), entered(firstTerms()));

        An_annulment() {
            it.told(NOVEMBER, new FactAnnulled(it.history().get(1).id(), 1, new Text("En anden sag")));
        }

        @Test
        void counts_from_the_day_it_was_stated_and_the_position_it_was_recorded_at() {
            assertThat(at(it, "2021-11-21", null).path("agreements")).hasSize(1);
            assertThat(at(it, "2021-11-22", null).path("agreements")).isEmpty();
            assertThat(answer(it, new Moment(2, null, null)).path("agreements")).hasSize(1);
            assertThat(answer(it, new Moment(3, null, null)).path("agreements")).isEmpty();
        }

        @Test
        void takes_the_fact_out_of_all_days_on_which_it_was_thought_to_hold() {
            assertThat(at(it, null, "2020-10-20").path("agreements")).isEmpty();
            assertThat(at(it, null, "2020-10-20").path("annulments").asInt()).isEqualTo(1);
            assertThat(at(it, "2021-11-21", "2020-10-20").path("agreements")).hasSize(1);
        }

        @Test
        void that_is_annulled_itself_counts_for_nothing() {
            it.told(NOVEMBER.plusDays(1), new FactAnnulled(it.history().get(2).id(), 2, new Text("Dog ikke")));
            assertThat(at(it, null, null).path("agreements")).hasSize(1);
            assertThat(at(it, "2021-11-22", null).path("agreements")).isEmpty();
        }
    }

    private static IndicatorReported indicator(String name, double value, String asOf) {
        return new IndicatorReported(name, BigDecimal.valueOf(value), null, PartialDate.parse(asOf), false);
    }

    private static Past past(CaseFixtures it, @Nullable String statedBy, @Nullable String validOn) {
        return AsOf.of(VIEW, STREAM, told(it), moment(statedBy, validOn));
    }

    private static JsonNode at(CaseFixtures it, @Nullable String statedBy, @Nullable String validOn) {
        return answer(it, moment(statedBy, validOn));
    }

    private static JsonNode answer(CaseFixtures it, Moment moment) {
        Past past = AsOf.of(VIEW, STREAM, told(it), moment);
        return AnswerJson.read(VIEW.answer(past.facts(), new Surroundings(Committees.none(), null, moment.validOn())));
    }

    private static Moment moment(@Nullable String statedBy, @Nullable String validOn) {
        return new Moment(
                Long.MAX_VALUE,
                statedBy == null ? null : LocalDate.parse(statedBy),
                validOn == null ? null : LocalDate.parse(validOn));
    }

    private static List<Told> told(CaseFixtures it) {
        return it.history().stream().map(Told::of).toList();
    }

    private static JsonNode agreement(JsonNode answer) {
        assertThat(answer.path("agreements")).hasSize(1);
        return answer.path("agreements").get(0);
    }

    private static String outcome(JsonNode answer) {
        return answer.path("agendaItems")
                .path(0)
                .path("decision")
                .path("outcome")
                .asString();
    }

    private static JsonNode withoutPlace(JsonNode answer) {
        answer.asObject().remove(List.of("version", "position", "decisionsToldAt"));
        return answer;
    }
}
