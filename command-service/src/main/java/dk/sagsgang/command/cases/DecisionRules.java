package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.MEETING_CANCELLED;
import static dk.sagsgang.command.rules.Reason.MEETING_NOT_HELD;
import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;
import static dk.sagsgang.command.rules.Reason.NOT_DECIDED;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.values.Decision;
import java.time.LocalDate;

/** Decisions: one to an item, at a meeting that was held; corrected only by a successor that says why. */
final class DecisionRules {

    private DecisionRules() {}

    static DecisionRecorded record(RecordDecision command, CaseState state, Circumstances now) {
        ItemState item = AgendaRules.undecided(command.item(), state);
        MeetingOnRecord meeting = now.neighbours().meeting(command.item().meeting());
        if (meeting.cancelled()) {
            throw new Rejected(MEETING_CANCELLED, "The meeting was cancelled.", "item");
        }
        LocalDate day = meeting.day();
        if (!meeting.held() || day == null) {
            throw new Rejected(MEETING_NOT_HELD, "Nothing is decided at a meeting that was not held.", "item");
        }
        Decision decision = contentOf(command);
        DecisionContent.check(decision, item, meeting);
        return new DecisionRecorded(command.item(), item.placed().committee(), day, decision);
    }

    static DecisionCorrected correct(CorrectDecision command, CaseState state, Circumstances now) {
        ItemState item = AgendaRules.item(command.item(), state);
        Decision present = decided(item).decision();
        Decision decision = contentOf(command);
        DecisionContent.check(
                decision, item, now.neighbours().meeting(command.item().meeting()));
        if (decision.equals(present)) {
            throw new Rejected(NOTHING_CHANGED, "The decision says exactly this already.");
        }
        return new DecisionCorrected(command.item(), decision, command.reason());
    }

    /** The item's decision, which must be there. */
    static DecisionState decided(ItemState item) {
        DecisionState decision = item.decision();
        if (decision == null) {
            throw new Rejected(NOT_DECIDED, "Nothing was decided on the item.", "item");
        }
        return decision;
    }

    private static Decision contentOf(RecordDecision command) {
        return new Decision(
                command.outcome(),
                command.text(),
                command.points(),
                command.votes(),
                command.remarks(),
                command.reservations(),
                command.dissents(),
                command.absent(),
                command.disqualified(),
                command.substitutions(),
                command.referredTo(),
                command.procedural());
    }

    private static Decision contentOf(CorrectDecision command) {
        return new Decision(
                command.outcome(),
                command.text(),
                command.points(),
                command.votes(),
                command.remarks(),
                command.reservations(),
                command.dissents(),
                command.absent(),
                command.disqualified(),
                command.substitutions(),
                command.referredTo(),
                command.procedural());
    }
}
