package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.cases.Decisions.*;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationWithdrawn;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionPointsTest {

    @Test
    void each_recommended_point_is_answered_on_its_own() {
        given(opened(), placed(ITEM), recommended(1), recommended(2))
                .when(record(ITEM, answering(point(1, 1), point(1, 2), point(2, 1))))
                .accepted();
    }

    @Test
    void the_last_point_is_answered_and_the_one_after_it_is_not() {
        var scenario = given(opened(), placed(ITEM), recommended(1));
        scenario.when(record(ITEM, answering(point(1, 3)))).rejected(POINT_NOT_RECOMMENDED);
        scenario.when(record(ITEM, answering(point(1, 2)))).accepted();
    }

    @Test
    void an_amended_recommendation_has_the_points_it_was_amended_to() {
        var shorter = new RecommendationAmended(ITEM, 1, List.of(text("at det godkendes")), text("Kortere"));
        given(opened(), placed(ITEM), recommended(1), shorter)
                .when(record(ITEM, answering(point(1, 2))))
                .rejected(POINT_NOT_RECOMMENDED);
    }

    @Test
    void an_unknown_or_withdrawn_recommendation_has_no_points() {
        given(opened(), placed(ITEM), recommended(1))
                .when(record(ITEM, answering(point(2, 1))))
                .rejected(POINT_NOT_RECOMMENDED);
        given(opened(), placed(ITEM), recommended(1), new RecommendationWithdrawn(ITEM, 1, text("Trukket")))
                .when(record(ITEM, answering(point(1, 1))))
                .rejected(POINT_NOT_RECOMMENDED);
    }

    @Test
    void a_recommendation_on_another_item_does_not_count() {
        given(opened(), placed(ITEM), placed(ITEM_2020), recommended(1))
                .when(record(ITEM_2020, answering(point(1, 1))))
                .rejected(POINT_NOT_RECOMMENDED);
    }

    @Test
    void no_point_is_answered_twice() {
        given(opened(), placed(ITEM), recommended(1))
                .when(record(ITEM, answering(point(1, 1), point(1, 1))))
                .rejected(POINT_ANSWERED_TWICE);
    }
}
