package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.FollowUpCompleted;
import dk.sagsgang.events.cases.FollowUpScheduled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowUpRulesTest {

    private static final FollowUpScheduled FIRST =
            new FollowUpScheduled(1, text("Status til udvalget"), date("2022-03"), CASEWORKER);

    private static ScheduleFollowUp schedule(String what) {
        return new ScheduleFollowUp(text(what), date("2022-03"), CASEWORKER);
    }

    private static CompleteFollowUp complete(int followUp) {
        return new CompleteFollowUp(followUp, TODAY, null);
    }

    @Test
    void are_numbered_from_1() {
        given(opened())
                .when(schedule("Status til udvalget"))
                .then(FIRST)
                .when(schedule("Evaluering"))
                .then(new FollowUpScheduled(2, text("Evaluering"), date("2022-03"), CASEWORKER));
    }

    @Test
    void an_annulled_one_keeps_its_number() {
        given(opened(), FIRST, new FactAnnulled(CaseScenario.id(1), 1, text("Fejl")))
                .when(schedule("Evaluering"))
                .then(new FollowUpScheduled(2, text("Evaluering"), date("2022-03"), CASEWORKER));
    }

    @Test
    void the_same_is_not_due_twice_but_may_be_due_again() {
        given(opened(), FIRST)
                .when(schedule("Status til udvalget"))
                .rejected(NOTHING_CHANGED)
                .when(complete(1))
                .accepted()
                .when(schedule("Status til udvalget"))
                .accepted();
    }

    @Test
    void are_completed_once() {
        given(opened(), FIRST)
                .when(complete(1))
                .then(new FollowUpCompleted(1, TODAY, null))
                .when(complete(1))
                .rejected(FOLLOW_UP_COMPLETED);
    }

    @Test
    void must_have_been_scheduled() {
        given(opened(), FIRST).when(complete(0)).rejected(FOLLOW_UP_UNKNOWN);
        given(opened(), FIRST).when(complete(2)).rejected(FOLLOW_UP_UNKNOWN);
    }
}
