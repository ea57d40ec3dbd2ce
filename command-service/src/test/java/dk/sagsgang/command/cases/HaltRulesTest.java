package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.meetings.MeetingAdjourned;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Substitution;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HaltRulesTest {

    private static final HaltDecision HALT = new HaltDecision(ITEM, MEMBER, text("Til Byrådet"));
    private static final DecisionHalted HALTED = new DecisionHalted(ITEM, MEMBER, text("Til Byrådet"));

    private static CaseScenario afterApproval() {
        return given(opened(), placed(ITEM), approved());
    }

    @Test
    void a_member_who_was_there_halts_a_decision_while_the_meeting_goes_on() {
        afterApproval().when(HALT).then(HALTED);
    }

    @Test
    void it_is_too_late_when_the_meeting_is_adjourned() {
        Surroundings over = Surroundings.usual();
        over.meeting(ITEM.meeting(), new MeetingAdjourned(null));
        afterApproval().beside(over).when(HALT).rejected(MEETING_ADJOURNED);
    }

    @Test
    void it_is_too_late_when_the_minutes_are_published() {
        Surroundings over = Surroundings.usual();
        over.meeting(ITEM.meeting(), new MinutesPublished(null, null));
        afterApproval().beside(over).when(HALT).rejected(MEETING_ADJOURNED);
    }

    @Test
    void something_must_have_been_decided() {
        given(opened(), placed(ITEM)).when(HALT).rejected(NOT_DECIDED);
        given(opened()).when(HALT).rejected(NOT_ON_AGENDA);
    }

    @Test
    void a_decision_is_halted_once() {
        afterApproval().stated(TODAY, HALTED).when(HALT).rejected(ALREADY_HALTED);
    }

    @Test
    void only_a_member_who_was_there_halts_it() {
        afterApproval().when(new HaltDecision(ITEM, AWAY, null)).rejected(MEMBER_NOT_PRESENT);
        afterApproval().when(new HaltDecision(ITEM, SUBSTITUTE, null)).rejected(MEMBER_NOT_PRESENT);
    }

    @Test
    void a_substitute_whom_the_decision_names_halts_it_and_the_one_substituted_does_not() {
        Decision substituted =
                Decisions.attended(List.of(), List.of(), List.of(), new Substitution(MEMBER, SUBSTITUTE));
        given(opened(), placed(ITEM), decided(substituted))
                .when(new HaltDecision(ITEM, SUBSTITUTE, null))
                .then(new DecisionHalted(ITEM, SUBSTITUTE, null));
        given(opened(), placed(ITEM), decided(substituted))
                .when(new HaltDecision(ITEM, MEMBER, null))
                .rejected(MEMBER_NOT_PRESENT);
    }

    @Test
    void only_municipalities_have_the_right() {
        for (AuthorityKind kind : List.of(AuthorityKind.REGION, AuthorityKind.HEALTH_CLUSTER, AuthorityKind.OTHER)) {
            afterApproval().beside(Surroundings.usual().as(kind)).when(HALT).rejected(HALT_NOT_ALLOWED);
        }
    }

    @ParameterizedTest
    @EnumSource(value = CommitteeKind.class, mode = EnumSource.Mode.EXCLUDE, names = "STANDING")
    void only_standing_committees_have_it(CommitteeKind kind) {
        Surroundings other = Surroundings.usual();
        other.committee(FOU, new CommitteeEstablished(FOU, text("Udvalget"), kind, null));
        afterApproval().beside(other).when(HALT).rejected(HALT_NOT_ALLOWED);
    }

    @Test
    void the_council_halts_nothing() {
        AgendaItem item = new AgendaItem(COUNCIL, 1);
        given(opened(), placed(item), new DecisionRecorded(item, BYR, day("2021-11-30"), approval()))
                .when(new HaltDecision(item, MEMBER, null))
                .rejected(HALT_NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void only_a_binding_decision_is_halted(Outcome outcome) {
        var scenario = given(opened(), placed(ITEM), decided(Decision.of(outcome, text("Besluttet."))));
        switch (outcome) {
            case NOTED, DISCUSSED, NO_REMARKS -> scenario.when(HALT).rejected(HALT_NOT_ALLOWED);
            case APPROVED, APPROVED_WITH_CHANGES, REJECTED, POSTPONED, REFERRED ->
                scenario.when(HALT).then(HALTED);
        }
    }

    @Test
    void a_procedural_decision_is_not_halted() {
        Decision procedural = new Decision(
                Outcome.APPROVED,
                text("Punktet udsættes."),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true);
        given(opened(), placed(ITEM), decided(procedural)).when(HALT).rejected(HALT_NOT_ALLOWED);
    }
}
