package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FundingRulesTest {

    private static AllotFunding allot(int year, long oere, AllotmentStage stage, @Nullable AgendaItem decidedAt) {
        return new AllotFunding(
                text("Boblberg"), year, new Money(oere, "DKK"), stage, text("Direktøren"), decidedAt, null, null);
    }

    private static AllotFunding proposed(int year, long oere) {
        return allot(year, oere, AllotmentStage.PROPOSED, null);
    }

    private static AllotFunding granted(@Nullable AgendaItem decidedAt) {
        return allot(2021, 16_000_000, AllotmentStage.GRANTED, decidedAt);
    }

    @Nested
    class Allotments {

        @Test
        void are_recorded_as_far_as_they_have_come() {
            given(opened())
                    .when(proposed(2021, 16_000_000))
                    .then(new FundingAllotted(
                            text("Boblberg"),
                            2021,
                            Money.kroner(160_000),
                            AllotmentStage.PROPOSED,
                            text("Direktøren"),
                            null,
                            null,
                            null));
        }

        @Test
        void are_of_an_oere_at_least() {
            given(opened()).when(proposed(2021, 1)).accepted();
            given(opened()).when(proposed(2021, 0)).rejected(AMOUNT_NOT_POSITIVE);
        }

        @Test
        void are_of_a_year_from_1970_to_2100() {
            given(opened()).when(proposed(1969, 1)).rejected(YEAR_OUT_OF_RANGE);
            given(opened()).when(proposed(1970, 1)).accepted();
            given(opened()).when(proposed(2100, 1)).accepted();
            given(opened()).when(proposed(2101, 1)).rejected(YEAR_OUT_OF_RANGE);
        }

        @Test
        void are_recorded_once() {
            given(opened())
                    .when(proposed(2021, 1))
                    .accepted()
                    .when(proposed(2021, 1))
                    .rejected(NOTHING_CHANGED)
                    .when(proposed(2022, 1))
                    .accepted();
        }

        @Test
        void name_an_item_of_the_case() {
            var recommended = allot(2021, 1, AllotmentStage.RECOMMENDED, ITEM);
            given(opened(), placed(ITEM)).when(recommended).accepted();
            given(opened(), placed(ITEM_2020)).when(recommended).rejected(NOT_ON_AGENDA);
        }
    }

    @Nested
    class A_grant {

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void follows_from_an_approval_and_nothing_else(Outcome outcome) {
            var scenario = given(opened(), placed(ITEM), decided(Decision.of(outcome, text("Besluttet."))));
            switch (outcome) {
                case APPROVED, APPROVED_WITH_CHANGES ->
                    scenario.when(granted(ITEM)).accepted();
                case NOTED, REJECTED, POSTPONED, REFERRED, DISCUSSED, NO_REMARKS ->
                    scenario.when(granted(ITEM)).rejected(NOT_DECIDED);
            }
        }

        @Test
        void needs_a_decided_item_of_this_case() {
            given(opened(), placed(ITEM), approved()).when(granted(null)).rejected(NOT_DECIDED);
            given(opened(), placed(ITEM)).when(granted(ITEM)).rejected(NOT_DECIDED);
            given(opened()).when(granted(ITEM)).rejected(NOT_DECIDED);
        }

        @Test
        void goes_by_the_decision_as_corrected() {
            Decision rejected = Decision.of(Outcome.REJECTED, text("Ikke godkendt."));
            given(opened(), placed(ITEM), approved(), new DecisionCorrected(ITEM, rejected, text("Skrivefejl")))
                    .when(granted(ITEM))
                    .rejected(NOT_DECIDED);
        }

        @Test
        void does_not_follow_from_a_halted_decision() {
            given(opened(), placed(ITEM), approved(), new DecisionHalted(ITEM, MEMBER, null))
                    .when(granted(ITEM))
                    .rejected(NOT_DECIDED);
        }
    }

    @Nested
    class Frames {

        private static SetFrame frame(int year, long oere) {
            return new SetFrame(year, new Money(oere, "DKK"), null);
        }

        @Test
        void may_be_nothing_but_not_less() {
            given(opened()).when(frame(2021, 0)).then(new FrameSet(2021, new Money(0, "DKK"), null));
            given(opened()).when(frame(2021, -1)).rejected(AMOUNT_NOT_POSITIVE);
        }

        @Test
        void are_of_a_year_from_1970_to_2100() {
            given(opened()).when(frame(1969, 1)).rejected(YEAR_OUT_OF_RANGE);
            given(opened()).when(frame(1970, 1)).accepted();
            given(opened()).when(frame(2100, 1)).accepted();
            given(opened()).when(frame(2101, 1)).rejected(YEAR_OUT_OF_RANGE);
        }

        @Test
        void are_replaced_by_others_and_not_by_themselves() {
            given(opened())
                    .when(frame(2021, 72_200_000))
                    .accepted()
                    .when(frame(2021, 72_200_000))
                    .rejected(NOTHING_CHANGED)
                    .when(frame(2021, 73_000_000))
                    .accepted()
                    .when(frame(2021, 72_200_000))
                    .accepted();
        }
    }
}
