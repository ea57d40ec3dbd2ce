package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementRulesTest {

    private static EnterAgreement enter(@Nullable String partner, @Nullable String from, @Nullable String expires) {
        return new EnterAgreement(BOBLBERG, terms(partner, from, null, expires, null));
    }

    private static AmendAgreement amend(AgreementTerms terms) {
        return new AmendAgreement(BOBLBERG, terms);
    }

    private static TerminateAgreement terminate(String noticeGivenOn, String endsOn) {
        return new TerminateAgreement(BOBLBERG, day(noticeGivenOn), day(endsOn), null);
    }

    private static MoveAgreementToOperation move(String from, @Nullable AgendaItem decidedAt) {
        return new MoveAgreementToOperation(BOBLBERG, date(from), decidedAt);
    }

    @Nested
    class Entering {

        @Test
        void partner_and_start_are_enough() {
            given(opened())
                    .when(enter("Boblberg", "2020-03-01", null))
                    .then(new AgreementEntered(BOBLBERG, terms("Boblberg", "2020-03-01", null, null, null)));
        }

        @Test
        void either_alone_is_not() {
            given(opened()).when(enter(null, "2020-03-01", null)).rejected(AGREEMENT_INCOMPLETE);
            given(opened()).when(enter("Boblberg", null, null)).rejected(AGREEMENT_INCOMPLETE);
        }

        @Test
        void a_name_is_used_once_in_a_case() {
            given(opened(), boblberg())
                    .when(enter("Boblberg", "2020-03-01", null))
                    .rejected(AGREEMENT_EXISTS);
            given(opened(), elderlearn())
                    .when(enter("Boblberg", "2020-03-01", null))
                    .accepted();
        }

        @Test
        void it_may_expire_on_its_first_day_and_not_before() {
            given(opened()).when(enter("Boblberg", "2020-03-01", "2020-03-01")).accepted();
            given(opened()).when(enter("Boblberg", "2020-03-01", "2020-02-29")).rejected(EXPIRY_BEFORE_START);
        }

        @Test
        void dates_that_may_be_in_order_are_taken() {
            given(opened()).when(enter("Boblberg", "2020-03-31", "2020-03")).accepted();
            given(opened()).when(enter("Boblberg", "2020-03-31", "2020-02")).rejected(EXPIRY_BEFORE_START);
            given(opened()).when(enter("Boblberg", "2020", "2020-01-01")).accepted();
        }
    }

    @Nested
    class Amending {

        private final AgreementTerms notice = terms(null, null, null, null, Period.ofMonths(6));

        @Test
        void what_a_source_states_is_added_and_the_rest_stays() {
            CaseState state = given(opened(), boblberg())
                    .when(amend(notice))
                    .then(new AgreementAmended(BOBLBERG, notice))
                    .state();
            assertThat(state.agreements().get(BOBLBERG))
                    .extracting(AgreementState::terms)
                    .isEqualTo(terms("Boblberg", "2020-03-01", null, "2022-02-28", Period.ofMonths(6)));
        }

        @Test
        void the_agreement_must_be_there() {
            given(opened(), elderlearn()).when(amend(notice)).rejected(AGREEMENT_UNKNOWN);
        }

        @Test
        void no_terms_and_known_terms_change_nothing() {
            given(opened(), boblberg()).when(amend(noTerms())).rejected(NOTHING_CHANGED);
            given(opened(), boblberg()).when(amend(boblberg().terms())).rejected(NOTHING_CHANGED);
            given(opened(), boblberg())
                    .when(amend(notice))
                    .accepted()
                    .when(amend(notice))
                    .rejected(NOTHING_CHANGED);
        }

        @Test
        void what_was_known_later_may_be_stated_earlier_once() {
            given().stated(IN_2021, opened(), boblberg())
                    .when(amend(boblberg().terms()), IN_2020)
                    .accepted()
                    .when(amend(boblberg().terms()), IN_2020)
                    .rejected(NOTHING_CHANGED);
        }

        @Test
        void it_does_not_expire_before_it_starts() {
            given(opened(), boblberg()).when(amend(expiring("2020-03-01"))).accepted();
            given(opened(), boblberg()).when(amend(expiring("2020-02-29"))).rejected(EXPIRY_BEFORE_START);
            given(opened(), boblberg())
                    .when(amend(terms(null, "2022-03-01", null, null, null)))
                    .rejected(EXPIRY_BEFORE_START);
        }
    }

    @Nested
    class Terminating {

        @Test
        void three_months_notice_is_kept_to_the_day() {
            given(opened(), boblberg())
                    .when(terminate("2021-06-15", "2021-09-15"))
                    .then(terminated("2021-06-15", "2021-09-15"));
            given(opened(), boblberg())
                    .when(terminate("2021-06-15", "2021-09-14"))
                    .rejected(NOTICE_TOO_SHORT);
        }

        @Test
        void without_a_known_notice_period_it_ends_when_notice_is_given_at_the_earliest() {
            var noNotice = new AgreementEntered(BOBLBERG, terms("Boblberg", "2020-03-01", null, null, null));
            given(opened(), noNotice)
                    .when(terminate("2021-06-15", "2021-06-15"))
                    .accepted();
            given(opened(), noNotice)
                    .when(terminate("2021-06-15", "2021-06-14"))
                    .rejected(NOTICE_TOO_SHORT);
        }

        @Test
        void it_happens_once() {
            given(opened(), boblberg(), terminated("2021-06-15", "2021-09-15"))
                    .when(terminate("2021-06-20", "2021-10-20"))
                    .rejected(AGREEMENT_TERMINATED);
        }

        @Test
        void notice_is_given_on_the_last_day_at_the_latest() {
            given(opened(), boblberg())
                    .when(terminate("2022-02-28", "2022-05-28"))
                    .accepted();
            given(opened(), boblberg())
                    .when(terminate("2022-03-01", "2022-06-01"))
                    .rejected(AGREEMENT_EXPIRED);
        }

        @Test
        void the_agreement_must_be_there() {
            given(opened()).when(terminate("2021-06-15", "2021-09-15")).rejected(AGREEMENT_UNKNOWN);
        }
    }

    @Nested
    class Moving_to_operation {

        @Test
        void a_trial_is_moved_once() {
            given(opened(), new AgreementEntered(BOBLBERG, ofKind(AgreementKind.TRIAL)))
                    .when(move("2022-03-01", null))
                    .then(new AgreementMovedToOperation(BOBLBERG, date("2022-03-01"), null))
                    .when(move("2022-03-01", null))
                    .rejected(AGREEMENT_IN_OPERATION);
        }

        @Test
        void what_is_in_operation_is_not_moved() {
            given(opened(), new AgreementEntered(BOBLBERG, ofKind(AgreementKind.OPERATION)))
                    .when(move("2022-03-01", null))
                    .rejected(AGREEMENT_IN_OPERATION);
        }

        @Test
        void nor_is_what_is_terminated_or_unknown() {
            given(opened(), boblberg(), terminated("2021-06-15", "2021-09-15"))
                    .when(move("2022-03-01", null))
                    .rejected(AGREEMENT_TERMINATED);
            given(opened()).when(move("2022-03-01", null)).rejected(AGREEMENT_UNKNOWN);
        }

        @Test
        void a_source_older_than_the_notice_still_tells_of_the_move() {
            LocalDate dayOfNotice = day("2021-06-15");
            var scenario = given(opened(), boblberg(), terminated("2021-06-15", "2021-09-15"));
            scenario.when(move("2021-03-01", null), dayOfNotice).rejected(AGREEMENT_TERMINATED);
            scenario.when(move("2021-03-01", null), dayOfNotice.minusDays(1)).accepted();
        }

        @Test
        void it_starts_with_the_agreement_at_the_earliest() {
            given(opened(), boblberg()).when(move("2020-03-01", null)).accepted();
            given(opened(), boblberg()).when(move("2020-03", null)).accepted();
            given(opened(), boblberg()).when(move("2020-02-29", null)).rejected(DATE_OUT_OF_ORDER);
        }

        @Test
        void the_decision_named_is_one_of_the_case() {
            given(opened(), boblberg(), placed(ITEM))
                    .when(move("2022-03-01", ITEM))
                    .accepted();
            given(opened(), boblberg()).when(move("2022-03-01", ITEM)).rejected(NOT_ON_AGENDA);
        }

        @Test
        void it_leaves_an_expiry_behind_that_passes_before_and_keeps_one_that_does_not() {
            AgreementState after = given(opened(), boblberg())
                    .when(move("2022-03-01", null))
                    .accepted()
                    .when(terminate("2024-01-01", "2024-04-01"))
                    .accepted()
                    .state()
                    .agreements()
                    .get(BOBLBERG);
            assertThat(after).extracting(AgreementState::expiry).isNull();
            AgreementState during = given(opened(), boblberg())
                    .when(move("2022-02-28", null))
                    .accepted()
                    .state()
                    .agreements()
                    .get(BOBLBERG);
            assertThat(during).extracting(AgreementState::expiry).isEqualTo(Expiry.stated(date("2022-02-28")));
        }
    }
}
