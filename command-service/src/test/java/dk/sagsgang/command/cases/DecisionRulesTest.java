package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.RecommendationAmended;
import dk.sagsgang.events.cases.RecommendationWithdrawn;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Substitution;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionRulesTest {

    private static RecordDecision record(AgendaItem item, Decision it) {
        return new RecordDecision(
                item,
                it.outcome(),
                it.text(),
                it.points(),
                it.votes(),
                it.remarks(),
                it.reservations(),
                it.dissents(),
                it.absent(),
                it.disqualified(),
                it.substitutions(),
                it.referredTo(),
                it.procedural());
    }

    private static CorrectDecision correct(Decision it) {
        return new CorrectDecision(
                ITEM,
                it.outcome(),
                it.text(),
                it.points(),
                it.votes(),
                it.remarks(),
                it.reservations(),
                it.dissents(),
                it.absent(),
                it.disqualified(),
                it.substitutions(),
                it.referredTo(),
                it.procedural(),
                text("Skrivefejl"));
    }

    private static Decision answering(PointOutcome... points) {
        return decision(Outcome.APPROVED, List.of(points), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static PointOutcome point(int recommendation, int point) {
        return new PointOutcome(recommendation, point, Outcome.APPROVED, null);
    }

    private static Decision referred(CommitteeCode... to) {
        return decision(Outcome.REFERRED, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(to));
    }

    private static Decision attended(
            List<Person> dissenting, List<Person> absent, List<Person> disqualified, Substitution... substitutions) {
        List<Dissent> dissents =
                dissenting.stream().map(it -> new Dissent(it, text("Imod"))).toList();
        return decision(Outcome.APPROVED, List.of(), dissents, absent, disqualified, List.of(substitutions), List.of());
    }

    private static Decision decision(
            Outcome outcome,
            List<PointOutcome> points,
            List<Dissent> dissents,
            List<Person> absent,
            List<Person> disqualified,
            List<Substitution> substitutions,
            List<CommitteeCode> referredTo) {
        return new Decision(
                outcome,
                text("Godkendt."),
                points,
                null,
                List.of(),
                List.of(),
                dissents,
                absent,
                disqualified,
                substitutions,
                referredTo,
                false);
    }

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
    class Points {

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

    @Nested
    class Referring {

        @Test
        void says_to_whom() {
            given(opened(), placed(ITEM)).when(record(ITEM, referred(BYR))).accepted();
            given(opened(), placed(ITEM)).when(record(ITEM, referred())).rejected(REFERRED_TO_NOBODY);
        }
    }

    @Nested
    class Members {

        private void dissenting(Person member, List<Person> absent, List<Person> disqualified, Substitution... subs) {
            given(opened(), placed(ITEM))
                    .when(record(ITEM, attended(List.of(member), absent, disqualified, subs)))
                    .accepted();
        }

        private void refused(Person member, List<Person> absent, List<Person> disqualified, Substitution... subs) {
            given(opened(), placed(ITEM))
                    .when(record(ITEM, attended(List.of(member), absent, disqualified, subs)))
                    .rejected(MEMBER_NOT_PRESENT);
        }

        @Test
        void who_was_there_may_dissent() {
            dissenting(MEMBER, List.of(OTHER_MEMBER), List.of(CHAIR));
        }

        @Test
        void who_was_absent_from_the_meeting_or_unknown_to_it_may_not() {
            refused(AWAY, List.of(), List.of());
            refused(SUBSTITUTE, List.of(), List.of());
        }

        @Test
        void who_was_absent_from_the_item_may_not() {
            refused(MEMBER, List.of(MEMBER), List.of());
        }

        @Test
        void who_was_disqualified_may_not() {
            refused(MEMBER, List.of(), List.of(MEMBER));
        }

        @Test
        void the_substitute_may_in_the_place_of_the_one_substituted() {
            Substitution substitution = new Substitution(MEMBER, SUBSTITUTE);
            dissenting(SUBSTITUTE, List.of(), List.of(), substitution);
            refused(MEMBER, List.of(), List.of(), substitution);
        }

        @Test
        void a_person_is_the_same_however_the_name_is_written() {
            dissenting(new Person(MEMBER.subject(), "E. Medlem"), List.of(), List.of());
        }

        @Test
        void nobody_is_absent_disqualified_or_substituted_twice() {
            Substitution first = new Substitution(MEMBER, SUBSTITUTE);
            Stream.of(
                            attended(List.of(), List.of(MEMBER, MEMBER), List.of()),
                            attended(List.of(), List.of(), List.of(MEMBER, MEMBER)),
                            attended(List.of(), List.of(), List.of(), first, new Substitution(MEMBER, AWAY)),
                            attended(List.of(), List.of(), List.of(), first, new Substitution(CHAIR, SUBSTITUTE)))
                    .forEach(it ->
                            given(opened(), placed(ITEM)).when(record(ITEM, it)).rejected(MEMBER_NAMED_TWICE));
        }

        @Test
        void a_disqualified_member_may_be_substituted() {
            given(opened(), placed(ITEM))
                    .when(record(
                            ITEM,
                            attended(List.of(), List.of(), List.of(MEMBER), new Substitution(MEMBER, SUBSTITUTE))))
                    .accepted();
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
