package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.cases.RecommendationWithdrawn;
import dk.sagsgang.events.values.Text;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecommendationRulesTest {

    private static final List<Text> ONE_POINT = List.of(text("at det godkendes"));
    private static final RecommendationWithdrawn WITHDRAWN = new RecommendationWithdrawn(ITEM, 1, text("Trukket"));

    private static ProposeRecommendation propose(List<Text> points) {
        return new ProposeRecommendation(ITEM, text("Direktøren"), points);
    }

    @Nested
    class Proposing {

        @Test
        void one_point_is_enough_and_none_is_not() {
            given(opened(), placed(ITEM))
                    .when(propose(ONE_POINT))
                    .then(new RecommendationProposed(ITEM, 1, text("Direktøren"), ONE_POINT));
            given(opened(), placed(ITEM)).when(propose(List.of())).rejected(RECOMMENDATION_EMPTY);
        }

        @Test
        void it_needs_an_agenda_item_at_that_meeting() {
            given(opened(), placed(ITEM_2020)).when(propose(ONE_POINT)).rejected(NOT_ON_AGENDA);
        }

        @Test
        void the_next_one_has_the_next_number() {
            given(opened(), placed(ITEM), recommended(1))
                    .when(propose(ONE_POINT))
                    .then(new RecommendationProposed(ITEM, 2, text("Direktøren"), ONE_POINT));
        }

        @Test
        void the_number_of_an_annulled_one_is_not_used_again() {
            given(opened(), placed(ITEM), recommended(1), new FactAnnulled(CaseScenario.id(2), 2, text("Fejl")))
                    .when(propose(ONE_POINT))
                    .then(new RecommendationProposed(ITEM, 2, text("Direktøren"), ONE_POINT));
        }

        @Test
        void the_same_from_the_same_changes_nothing() {
            var repeated = new ProposeRecommendation(
                    ITEM, recommended(1).recommendedBy(), recommended(1).points());
            given(opened(), placed(ITEM), recommended(1)).when(repeated).rejected(NOTHING_CHANGED);
            given(opened(), placed(ITEM), recommended(1), WITHDRAWN)
                    .when(repeated)
                    .accepted();
        }

        @Test
        void it_comes_before_the_decision() {
            given(opened(), placed(ITEM), approved()).when(propose(ONE_POINT)).rejected(ALREADY_DECIDED);
        }
    }

    @Nested
    class Amending {

        private final AmendRecommendation amend = new AmendRecommendation(ITEM, 1, ONE_POINT, text("Kortere"));

        @Test
        void points_are_replaced() {
            given(opened(), placed(ITEM), recommended(1))
                    .when(amend)
                    .then(new RecommendationAmended(ITEM, 1, ONE_POINT, text("Kortere")))
                    .when(amend)
                    .rejected(NOTHING_CHANGED);
        }

        @Test
        void some_point_must_be_left() {
            given(opened(), placed(ITEM), recommended(1))
                    .when(new AmendRecommendation(ITEM, 1, List.of(), text("Tom")))
                    .rejected(RECOMMENDATION_EMPTY);
        }

        @Test
        void only_a_recommendation_that_stands_is_amended() {
            given(opened(), placed(ITEM), recommended(1))
                    .when(new AmendRecommendation(ITEM, 2, ONE_POINT, text("Kortere")))
                    .rejected(RECOMMENDATION_UNKNOWN);
            given(opened(), placed(ITEM), recommended(1), WITHDRAWN).when(amend).rejected(RECOMMENDATION_WITHDRAWN);
        }

        @Test
        void it_comes_before_the_decision() {
            given(opened(), placed(ITEM), recommended(1), approved())
                    .when(amend)
                    .rejected(ALREADY_DECIDED);
        }
    }

    @Nested
    class Withdrawing {

        private final WithdrawRecommendation withdraw = new WithdrawRecommendation(ITEM, 1, text("Trukket"));

        @Test
        void a_recommendation_is_withdrawn_once() {
            given(opened(), placed(ITEM), recommended(1))
                    .when(withdraw)
                    .then(WITHDRAWN)
                    .when(withdraw)
                    .rejected(RECOMMENDATION_WITHDRAWN);
        }

        @Test
        void it_must_have_been_proposed() {
            given(opened(), placed(ITEM)).when(withdraw).rejected(RECOMMENDATION_UNKNOWN);
        }

        @Test
        void it_comes_before_the_decision() {
            given(opened(), placed(ITEM), recommended(1), approved())
                    .when(withdraw)
                    .rejected(ALREADY_DECIDED);
        }
    }
}
