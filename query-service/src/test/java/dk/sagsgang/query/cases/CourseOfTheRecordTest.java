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
import static dk.sagsgang.query.cases.CaseFixtures.firstTerms;
import static dk.sagsgang.query.cases.CaseFixtures.opened;
import static dk.sagsgang.query.cases.CaseFixtures.placed;
import static dk.sagsgang.query.cases.CaseFixtures.recommended;
import static dk.sagsgang.query.cases.CaseFixtures.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.agreements.AgreementHistory;
import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.cases.AccessRestricted;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.cases.CaseClosed;
import dk.sagsgang.events.cases.CaseRemovedFromAgenda;
import dk.sagsgang.events.cases.CaseReopened;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.RestrictionLifted;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the rules allowed one after the other stands so here too, whatever day each was stated on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CourseOfTheRecordTest {
    private static final CommitteeCode SOS = new CommitteeCode("SOS");
    private static final DecisionHalted HALTED = new DecisionHalted(IN_OCTOBER, Person.named("Et medlem"), null);

    @Nested
    class Acts_count_in_the_order_of_the_record {
        @Test
        void closing_and_reopening() {
            CaseFixtures it = theCase()
                    .told(OCTOBER, opened("Boblberg"))
                    .told(NOVEMBER, new CaseClosed(NOVEMBER, null))
                    .told(OCTOBER, new CaseReopened(NOVEMBER, new Text("Ny henvendelse")));
            assertThat(it.answer().has("closedOn")).isFalse();
            it.told(OCTOBER, new CaseClosed(NOVEMBER, null));
            assertThat(it.answer().get("phase").asString()).isEqualTo("CLOSED");
        }

        @Test
        void taking_a_place_and_leaving_it_with_all_that_hung_on_it() {
            CaseFixtures it = theCase()
                    .told(NOVEMBER, opened("Boblberg"), placed(IN_OCTOBER, OCTOBER), brief(IN_OCTOBER, "Kort fortalt"))
                    .told(OCTOBER, new CaseRemovedFromAgenda(IN_OCTOBER, new Text("Udsat")));
            assertThat(it.answer().get("agendaItems")).isEmpty();
            assertThat(it.answer().get("progress").asString()).isEqualTo("OPSTAAET");
            JsonNode again = it.told(OCTOBER.minusDays(1), placed(IN_OCTOBER, OCTOBER))
                    .answer()
                    .get("agendaItems");
            assertThat(again).hasSize(1);
            assertThat(again.get(0).has("brief")).isFalse();
        }

        @Test
        void restricting_and_lifting() {
            RestrictionScope whole = new RestrictionScope.WholeCase();
            CaseFixtures it = theCase()
                    .told(NOVEMBER, opened("Boblberg"), new AccessRestricted(whole, new Text("Personsag"), null))
                    .told(OCTOBER, new RestrictionLifted(whole, new Text("Ikke længere")));
            assertThat(it.answer().get("restrictions")).isEmpty();
        }

        @Test
        void transfers_of_one_day() {
            CaseFixtures it = theCase()
                    .told(NOVEMBER, opened("Boblberg"), new CaseTransferred(null, SOS, NOVEMBER, null))
                    .told(OCTOBER, new CaseTransferred(SOS, FOU, NOVEMBER, null));
            assertThat(it.answer().get("committee").get("code").asString()).isEqualTo("FOU");
        }
    }

    @Test
    void a_later_meeting_has_the_case_that_was_transferred_before() {
        CaseFixtures it = theCase()
                .told(NOVEMBER, opened("Boblberg"), placed(IN_NOVEMBER, NOVEMBER))
                .told(NOVEMBER, new CaseTransferred(FOU, SOS, NOVEMBER.minusDays(1), null));
        assertThat(it.answer().get("committee").get("code").asString()).isEqualTo("FOU");
        it.told(OCTOBER, new CaseTransferred(FOU, SOS, NOVEMBER, null));
        assertThat(it.answer().get("committee").get("code").asString()).isEqualTo("SOS");
    }

    @Nested
    class A_halted_decision {
        private static CaseFixtures halted() {
            return theCase()
                    .told(OCTOBER, opened("Boblberg"), entered(firstTerms()), placed(IN_OCTOBER, OCTOBER))
                    .told(OCTOBER, recommended(IN_OCTOBER, "at den forlænges"))
                    .told(OCTOBER, decided(IN_OCTOBER, OCTOBER, Outcome.APPROVED), HALTED);
        }

        @Test
        void makes_the_case_wait_for_the_council() {
            JsonNode answer = halted().answer();
            assertThat(answer.get("awaits").toString())
                    .isEqualTo("{\"body\":\"COUNCIL\",\"reason\":\"HALTED\",\"item\":{\"meeting\":\""
                            + IN_OCTOBER.meeting() + "\",\"position\":3}}");
            assertThat(answer.get("progress").asString()).isEqualTo("OPLYST");
            assertThat(answer.get("committee").get("code").asString()).isEqualTo("FOU");
        }

        @Test
        void stands_in_the_register() {
            JsonNode answer = halted().answer();
            assertThat(CaseEntries.summary(answer).get("awaits")).isEqualTo(answer.get("awaits"));
        }

        @Test
        void is_waited_for_until_a_later_meeting_decides_or_the_case_is_closed() {
            CaseFixtures it = halted().told(NOVEMBER, placed(IN_NOVEMBER, NOVEMBER));
            assertThat(it.answer().has("awaits")).isTrue();
            it.told(NOVEMBER, decided(IN_NOVEMBER, NOVEMBER, Outcome.APPROVED));
            assertThat(it.answer().has("awaits")).isFalse();
            assertThat(it.answer().get("progress").asString()).isEqualTo("AFGJORT");
            assertThat(halted().told(NOVEMBER, new CaseClosed(NOVEMBER, null))
                            .answer()
                            .has("awaits"))
                    .isFalse();
        }
    }

    @Nested
    class An_expiry {
        private static AgreementExtended oneYear(LocalDate agreedOn, String expires) {
            return new AgreementExtended(
                    BOBLBERG, agreedOn, Period.ofYears(1), PartialDate.parse(expires), true, false, null, null);
        }

        private static JsonNode agreement(CaseFixtures it) {
            return it.answer().get("agreements").get(0);
        }

        @Test
        void stated_after_a_derived_extension_counts() {
            JsonNode agreement = agreement(theCase()
                    .told(OCTOBER, opened("Boblberg"), entered(firstTerms()), oneYear(OCTOBER, "2023-02-28"))
                    .told(NOVEMBER, amended(expiring("2023-06-30"))));
            assertThat(agreement.get("expires").asString()).isEqualTo("2023-06-30");
            assertThat(agreement.get("expiryDerived").asBoolean()).isFalse();
            assertThat(agreement.get("originallyExpires").asString()).isEqualTo("2022-02-28");
        }

        @Test
        void is_derived_anew_when_an_earlier_extension_comes_late() {
            JsonNode agreement = agreement(theCase()
                    .told(OCTOBER, opened("Boblberg"), entered(firstTerms()))
                    .told(NOVEMBER, oneYear(NOVEMBER, "2023-02-28"))
                    .told(NOVEMBER, oneYear(OCTOBER, "2023-02-28")));
            assertThat(agreement.get("expires").asString()).isEqualTo("2024-02-29");
            assertThat(agreement.get("extensions").get(1).get("expires").asString())
                    .isEqualTo("2024-02-29");
        }

        @Test
        void of_the_trial_is_left_behind_by_operation() {
            JsonNode agreement = agreement(theCase()
                    .told(OCTOBER, opened("Boblberg"), entered(firstTerms()))
                    .told(NOVEMBER, new AgreementMovedToOperation(BOBLBERG, PartialDate.parse("2022-03"), null)));
            assertThat(agreement.has("expires")).isFalse();
            assertThat(agreement.get("originallyExpires").asString()).isEqualTo("2022-02-28");
        }

        static LongStream seeds() {
            return LongStream.range(0, 200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void is_what_the_shared_calculation_makes_of_the_same_facts(long seed) {
            Random random = new Random(seed);
            CaseFixtures it = theCase().told(OCTOBER, opened("Boblberg"), entered(firstTerms()));
            Statements<AgreementTerms> terms =
                    Statements.<AgreementTerms>none().plus(new Stated<>(firstTerms(), OCTOBER, 1));
            List<Stated<AgreementExtended>> extensions = new ArrayList<>();
            for (int version = 2; version < 8; version++) {
                LocalDate day = OCTOBER.minusDays(200).plusDays(random.nextInt(400));
                if (random.nextBoolean()) {
                    AgreementTerms more = expiring("202" + (2 + random.nextInt(8)) + "-0" + (1 + random.nextInt(9)));
                    terms = terms.plus(new Stated<>(more, day, version));
                    it.told(day, amended(more));
                } else {
                    AgreementExtended more = oneYear(day.minusDays(random.nextInt(3)), "2030-01-01");
                    extensions.add(new Stated<>(more, day, version));
                    it.told(day, more);
                }
            }
            Expiry expected = new AgreementHistory(terms, extensions, null).expiry();
            JsonNode agreement = agreement(it);
            assertThat(agreement.path("expires").asString(null))
                    .as("seed %d", seed)
                    .isEqualTo(expected == null ? null : expected.date().text());
        }

        private static AgreementTerms expiring(@Nullable String date) {
            return new AgreementTerms(
                    null, null, null, null, date == null ? null : PartialDate.parse(date), null, null, List.of());
        }
    }
}
