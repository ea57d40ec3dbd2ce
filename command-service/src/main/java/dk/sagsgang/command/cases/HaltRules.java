package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.ALREADY_HALTED;
import static dk.sagsgang.command.rules.Reason.HALT_NOT_ALLOWED;
import static dk.sagsgang.command.rules.Reason.MEETING_ADJOURNED;
import static dk.sagsgang.command.rules.Reason.MEMBER_NOT_PRESENT;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CommitteeKind;

/**
 * A member's right to halt a decision (standsningsret, kommunestyrelsesloven section 23): in a municipality's standing
 * committees, while the meeting goes on, and only where something was decided that can be carried out.
 */
final class HaltRules {

    private HaltRules() {}

    static DecisionHalted halt(HaltDecision command, CaseState state, Circumstances now) {
        DecisionState decided = DecisionRules.decided(AgendaRules.item(command.item(), state));
        if (decided.halted()) {
            throw new Rejected(ALREADY_HALTED, "The decision is halted already.", "item");
        }
        checkRightExists(decided, now.neighbours());
        MeetingOnRecord meeting = now.neighbours().meeting(command.item().meeting());
        if (meeting.isOver()) {
            throw new Rejected(
                    MEETING_ADJOURNED, "A decision is halted before the meeting ends or not at all.", "item");
        }
        if (!DecisionContent.tookPart(command.member(), decided.decision(), meeting)) {
            throw new Rejected(MEMBER_NOT_PRESENT, "Only a member who took part in the item can halt it.", "member");
        }
        return new DecisionHalted(command.item(), command.member(), command.reason());
    }

    private static void checkRightExists(DecisionState decided, Neighbours neighbours) {
        if (neighbours.authorityKind() != AuthorityKind.MUNICIPALITY) {
            throw new Rejected(HALT_NOT_ALLOWED, "Only members of a municipality's committees may halt a decision.");
        }
        if (neighbours.committee(decided.committee()).kind() != CommitteeKind.STANDING) {
            throw new Rejected(HALT_NOT_ALLOWED, "Only members of a standing committee may halt a decision.");
        }
        if (!decided.canBeHalted()) {
            throw new Rejected(HALT_NOT_ALLOWED, "There is nothing in this decision to halt.", "item");
        }
    }
}
