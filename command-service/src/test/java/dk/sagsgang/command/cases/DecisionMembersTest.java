package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.cases.Decisions.*;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Substitution;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
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
}
