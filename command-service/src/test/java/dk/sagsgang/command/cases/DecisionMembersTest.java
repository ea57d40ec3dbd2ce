package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.cases.Decisions.*;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MeetingEvent;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Substitution;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionMembersTest {

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
                        ITEM, attended(List.of(), List.of(), List.of(MEMBER), new Substitution(MEMBER, SUBSTITUTE))))
                .accepted();
    }

    @Nested
    class A_dissent_by_correction {

        private static final DecisionRecorded WITHOUT = decided(attended(List.of(), List.of(), List.of()));
        private static final DecisionRecorded WITH = decided(attended(List.of(MEMBER), List.of(), List.of()));
        private static final CorrectDecision DISSENTING =
                correct(attended(List.of(MEMBER, CHAIR), List.of(), List.of()));

        private static Surroundings after(MeetingEvent end) {
            Surroundings over = Surroundings.usual();
            over.meeting(ITEM.meeting(), end);
            return over;
        }

        @Test
        void comes_in_while_the_meeting_goes_on() {
            given(opened(), placed(ITEM), WITHOUT).when(DISSENTING).accepted();
        }

        @Test
        void comes_too_late_when_the_meeting_is_over() {
            for (MeetingEvent end : List.of(new MeetingAdjourned(null), new MinutesPublished(null, null))) {
                given(opened(), placed(ITEM), WITHOUT)
                        .beside(after(end))
                        .when(DISSENTING)
                        .rejected(DISSENT_TOO_LATE);
                given(opened(), placed(ITEM), WITH)
                        .beside(after(end))
                        .when(DISSENTING)
                        .rejected(DISSENT_TOO_LATE);
            }
        }

        @Test
        void that_was_demanded_in_time_may_be_worded_anew() {
            Decision reworded = new Decision(
                    Outcome.APPROVED,
                    text("Godkendt som indstillet."),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(new Dissent(MEMBER, text("Imod af hensyn til prisen."))),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false);
            given(opened(), placed(ITEM), WITH)
                    .beside(after(new MeetingAdjourned(null)))
                    .when(correct(reworded))
                    .accepted();
        }

        @Test
        void is_not_needed_where_the_record_is_written_after_the_meeting() {
            given(opened(), placed(ITEM))
                    .beside(after(new MeetingAdjourned(null)))
                    .when(record(ITEM, attended(List.of(MEMBER), List.of(), List.of())))
                    .accepted();
        }
    }
}
