package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.values.AgreementKind;
import java.time.Period;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtensionRulesTest {

    private static final Period YEAR = Period.ofYears(1);

    @Nested
    class A_stated_expiry {

        @Test
        void boblberg_runs_until_march_2023_and_the_month_stays_a_month() {
            given(opened(), boblberg(), placed(ITEM))
                    .when(
                            new ExtendAgreement(
                                    BOBLBERG, null, YEAR, date("2023-03"), false, ITEM, text("Konsolidering")),
                            IN_2021)
                    .then(new AgreementExtended(
                            BOBLBERG, IN_2021, YEAR, date("2023-03"), false, false, ITEM, text("Konsolidering")));
        }

        @Test
        void moves_the_expiry_later_by_a_day_at_least() {
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, null, null, "2022-03-01"))
                    .accepted();
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, null, null, "2022-02-28"))
                    .rejected(EXPIRY_NOT_LATER);
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, null, YEAR, "2022-02-27"))
                    .rejected(EXPIRY_NOT_LATER);
        }

        @Test
        void of_the_same_month_is_later_only_by_its_latest_day() {
            var untilMarch = extended(BOBLBERG, "2021-11-22", YEAR, "2023-03", false);
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, null, null, "2022-02"))
                    .rejected(EXPIRY_NOT_LATER);
            given(opened(), boblberg(), untilMarch)
                    .when(extend(BOBLBERG, null, null, "2023-03-31"))
                    .rejected(EXPIRY_NOT_LATER);
            given(opened(), boblberg(), untilMarch)
                    .when(extend(BOBLBERG, null, null, "2023-04-01"))
                    .accepted();
        }
    }

    @Nested
    class A_derived_expiry {

        @Test
        void elderlearn_runs_a_year_longer_than_its_two_years() {
            given(opened(), elderlearn())
                    .when(new ExtendAgreement(ELDERLEARN, null, YEAR, null, true, null, text("COVID-19")), IN_2020)
                    .then(new AgreementExtended(
                            ELDERLEARN, IN_2020, YEAR, date("2023-02-28"), true, true, null, text("COVID-19")));
        }

        @Test
        void follows_from_the_stated_expiry() {
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, "2021-11-22", YEAR, null))
                    .then(extended(BOBLBERG, "2021-11-22", YEAR, "2023-02-28", true));
        }

        @Test
        void of_a_month_is_a_month() {
            given(opened(), boblberg(), extended(BOBLBERG, "2021-11-22", YEAR, "2023-03", false))
                    .when(extend(BOBLBERG, "2021-12-01", YEAR, null))
                    .then(extended(BOBLBERG, "2021-12-01", YEAR, "2024-03", true));
        }

        @Test
        void needs_a_period_of_more_than_nothing() {
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, null, Period.ofDays(1), null))
                    .accepted();
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, null, Period.ZERO, null))
                    .rejected(EXPIRY_NOT_LATER);
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, null, Period.ofDays(-1), null))
                    .rejected(EXPIRY_NOT_LATER);
        }
    }

    @Nested
    class An_unknown_expiry {

        @Test
        void of_an_agreement_in_operation_cannot_be_extended() {
            given(opened(), new AgreementEntered(BOBLBERG, ofKind(AgreementKind.OPERATION)))
                    .when(extend(BOBLBERG, null, YEAR, null))
                    .rejected(EXPIRY_UNKNOWN)
                    .when(extend(BOBLBERG, null, null, "2023-03"))
                    .rejected(EXPIRY_UNKNOWN);
        }

        @Test
        void is_known_when_a_source_states_it_or_the_duration() {
            var scenario = given(opened(), new AgreementEntered(BOBLBERG, ofKind(AgreementKind.TRIAL)));
            scenario.when(extend(BOBLBERG, null, YEAR, null)).rejected(EXPIRY_UNKNOWN);
            scenario.when(new AmendAgreement(BOBLBERG, terms(null, null, Period.ofYears(2), null, null)))
                    .accepted()
                    .when(extend(BOBLBERG, null, YEAR, null))
                    .accepted();
        }

        @Test
        void is_what_an_extension_without_period_and_expiry_leaves() {
            given(opened(), boblberg()).when(extend(BOBLBERG, null, null, null)).rejected(EXPIRY_UNKNOWN);
        }
    }

    @Test
    void the_agreement_must_be_there() {
        given(opened(), boblberg()).when(extend(ELDERLEARN, null, YEAR, null)).rejected(AGREEMENT_UNKNOWN);
    }

    @Test
    void the_decision_named_is_one_of_the_case() {
        var extend = new ExtendAgreement(BOBLBERG, null, YEAR, null, false, ITEM, null);
        given(opened(), boblberg(), placed(ITEM_2020)).when(extend).rejected(NOT_ON_AGENDA);
        given(opened(), boblberg(), placed(ITEM)).when(extend).accepted();
    }

    @Test
    void the_same_extension_again_changes_nothing() {
        given(opened(), boblberg())
                .when(extend(BOBLBERG, "2021-11-22", YEAR, null))
                .accepted()
                .when(extend(BOBLBERG, "2021-11-22", YEAR, null))
                .rejected(NOTHING_CHANGED);
        given(opened(), boblberg())
                .when(extend(BOBLBERG, "2021-11-22", YEAR, "2023-03"))
                .accepted()
                .when(extend(BOBLBERG, "2021-11-22", YEAR, "2023-03"))
                .rejected(NOTHING_CHANGED);
    }

    @Test
    void no_agreement_outlasts_the_year_3000() {
        given(opened(), boblberg())
                .when(extend(BOBLBERG, null, null, "3000-12-31"))
                .accepted()
                .when(extend(BOBLBERG, "2022-01-01", Period.ofDays(1), null))
                .rejected(YEAR_OUT_OF_RANGE);
    }
}
