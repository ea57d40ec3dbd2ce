package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.cases.Decisions.*;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionRulesTest {

    @Nested
    class Recording {

        @Test
        void a_decision_is_of_the_meetings_committee_and_day() {
            given(opened(), placed(ITEM))
                    .when(record(ITEM, approval()))
                    .then(new DecisionRecorded(ITEM, FOU, IN_2021, approval()));
        }

        @Test
        void its_day_is_the_day_the_meeting_was_held() {
            Surroundings moved = Surroundings.usual();
            moved.meeting(ITEM.meeting(), new MeetingHeld(day("2021-11-23"), List.of(), List.of()));
            given(opened(), placed(ITEM))
                    .beside(moved)
                    .when(record(ITEM, approval()))
                    .then(new DecisionRecorded(ITEM, FOU, day("2021-11-23"), approval()));
        }

        @Test
        void it_needs_an_agenda_item_at_that_meeting() {
            given(opened(), placed(ITEM_2020)).when(record(ITEM, approval())).rejected(NOT_ON_AGENDA);
        }

        @Test
        void the_meeting_must_have_been_held() {
            AgendaItem coming = new AgendaItem(COMING, 1);
            given(opened(), placed(coming)).when(record(coming, approval())).rejected(MEETING_NOT_HELD);
        }

        @Test
        void nothing_is_decided_at_a_cancelled_meeting() {
            AgendaItem cancelled = new AgendaItem(CANCELLED, 1);
            given(opened(), placed(cancelled))
                    .when(record(cancelled, approval()))
                    .rejected(MEETING_CANCELLED);
        }

        @Test
        void there_is_one_decision_to_an_item() {
            given(opened(), placed(ITEM), placed(ITEM_2020), approved())
                    .when(record(ITEM, approval()))
                    .rejected(ALREADY_DECIDED)
                    .when(record(ITEM_2020, approval()))
                    .accepted();
        }
    }

    @Nested
    class Referring {

        @Test
        void says_to_whom() {
            given(opened(), placed(ITEM)).when(record(ITEM, referred(BYR))).accepted();
            given(opened(), placed(ITEM)).when(record(ITEM, referred())).rejected(REFERRED_TO_NOBODY);
        }
    }

    @Nested
    class Correcting {

        private final Decision noted = Decision.of(Outcome.NOTED, text("Taget til efterretning."));

        @Test
        void the_successor_stands_in_for_the_decision() {
            CaseState state = given(opened(), placed(ITEM), approved())
                    .when(correct(noted))
                    .then(new DecisionCorrected(ITEM, noted, text("Skrivefejl")))
                    .state();
            assertThat(state.items().get(ITEM))
                    .extracting(ItemState::decision)
                    .isEqualTo(new DecisionState(FOU, IN_2021, noted, true, false));
        }

        @Test
        void only_what_was_decided_is_corrected() {
            given(opened(), placed(ITEM)).when(correct(noted)).rejected(NOT_DECIDED);
            given(opened()).when(correct(noted)).rejected(NOT_ON_AGENDA);
        }

        @Test
        void a_correction_changes_something() {
            given(opened(), placed(ITEM), approved())
                    .when(correct(approval()))
                    .rejected(NOTHING_CHANGED)
                    .when(correct(noted))
                    .accepted()
                    .when(correct(noted))
                    .rejected(NOTHING_CHANGED)
                    .when(correct(approval()))
                    .accepted();
        }

        @Test
        void what_a_decision_may_not_say_a_correction_may_not_either() {
            given(opened(), placed(ITEM), recommended(1), approved())
                    .when(correct(answering(point(1, 3))))
                    .rejected(POINT_NOT_RECOMMENDED)
                    .when(correct(answering(point(1, 2), point(1, 2))))
                    .rejected(POINT_ANSWERED_TWICE)
                    .when(correct(referred()))
                    .rejected(REFERRED_TO_NOBODY)
                    .when(correct(attended(List.of(AWAY), List.of(), List.of())))
                    .rejected(MEMBER_NOT_PRESENT);
        }
    }
}
