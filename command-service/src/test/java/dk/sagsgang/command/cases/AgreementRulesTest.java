package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.values.AgreementTerms;
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
}
