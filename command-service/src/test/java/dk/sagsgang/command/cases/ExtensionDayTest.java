package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.agreements.Expiry;
import java.time.Period;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtensionDayTest {

    private static final Period YEAR = Period.ofYears(1);

    @Nested
    class The_day_it_was_agreed {

        @Test
        void is_the_day_of_the_source_unless_given() {
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, null, YEAR, null), IN_2020)
                    .then(extended(BOBLBERG, IN_2020.toString(), YEAR, "2023-02-28", true));
        }

        @Test
        void is_no_later_than_the_expiry() {
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, "2022-02-28", YEAR, null))
                    .accepted();
            given(opened(), boblberg())
                    .when(extend(BOBLBERG, "2022-03-01", YEAR, null))
                    .rejected(AGREEMENT_EXPIRED);
        }

        @Test
        void is_no_later_than_the_latest_day_the_expiry_may_mean() {
            var untilMarch = extended(BOBLBERG, "2021-11-22", YEAR, "2023-03", false);
            given(opened(), boblberg(), untilMarch)
                    .when(extend(BOBLBERG, "2023-03-31", YEAR, null))
                    .accepted();
            given(opened(), boblberg(), untilMarch)
                    .when(extend(BOBLBERG, "2023-04-01", YEAR, null))
                    .rejected(AGREEMENT_EXPIRED);
        }

        @Test
        void is_no_later_than_a_derived_expiry_either() {
            given(opened(), elderlearn())
                    .when(extend(ELDERLEARN, "2022-02-28", YEAR, null))
                    .accepted();
            given(opened(), elderlearn())
                    .when(extend(ELDERLEARN, "2022-03-01", YEAR, null))
                    .rejected(AGREEMENT_EXPIRED);
        }

        @Test
        void comes_before_notice_is_given() {
            given(opened(), boblberg(), terminated("2021-06-15", "2021-09-15"))
                    .when(extend(BOBLBERG, "2021-06-15", YEAR, null))
                    .rejected(AGREEMENT_TERMINATED);
            given(opened(), boblberg(), terminated("2021-06-15", "2021-09-15"))
                    .when(extend(BOBLBERG, "2021-06-14", YEAR, null))
                    .accepted();
        }
    }

    @Nested
    class History_in_another_order {

        private final CaseScenario laterFirst = given(opened(), boblberg())
                .when(extend(BOBLBERG, "2022-01-10", null, "2024-02-28"))
                .accepted();

        @Test
        void an_extension_agreed_earlier_is_taken_though_a_later_one_goes_further() {
            CaseState state = laterFirst
                    .when(extend(BOBLBERG, "2021-11-22", null, "2023-03"))
                    .accepted()
                    .state();
            assertThat(state.agreements().get(BOBLBERG))
                    .extracting(AgreementState::expiry)
                    .isEqualTo(Expiry.stated(date("2024-02-28")));
        }

        @Test
        void it_must_leave_the_later_one_something_to_extend() {
            laterFirst.when(extend(BOBLBERG, "2021-11-22", null, "2024-02-28")).rejected(EXPIRY_NOT_LATER);
            laterFirst.when(extend(BOBLBERG, "2021-11-22", null, "2024-02-27")).accepted();
        }

        @Test
        void it_must_move_the_expiry_of_its_own_day_later() {
            laterFirst.when(extend(BOBLBERG, "2021-11-22", null, "2022-02-28")).rejected(EXPIRY_NOT_LATER);
        }

        @Test
        void derived_extensions_add_up_in_either_order() {
            AgreementState reversed = given(opened(), elderlearn())
                    .when(extend(ELDERLEARN, "2022-01-10", YEAR, null))
                    .then(extended(ELDERLEARN, "2022-01-10", YEAR, "2023-02-28", true))
                    .when(extend(ELDERLEARN, "2020-10-19", YEAR, null))
                    .then(extended(ELDERLEARN, "2020-10-19", YEAR, "2023-02-28", true))
                    .state()
                    .agreements()
                    .get(ELDERLEARN);
            assertThat(reversed).extracting(AgreementState::expiry).isEqualTo(new Expiry(date("2024-02-29"), true));
        }
    }
}
