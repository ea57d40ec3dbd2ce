package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.DISSENT_TOO_LATE;
import static dk.sagsgang.command.rules.Reason.MEETING_CANCELLED;
import static dk.sagsgang.command.rules.Reason.MEETING_NOT_HELD;
import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;
import static dk.sagsgang.command.rules.Reason.NOT_DECIDED;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Dissent;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decisions: one to an item, at a meeting that was held; corrected only by a successor that says why. A decision
 * may be recorded with its dissents after the meeting, since minutes tell afterwards what was demanded during it.
 */
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
        Decision decision = command.content();
        DecisionContent.check(decision, item, meeting);
        return new DecisionRecorded(command.item(), item.placed().committee(), day, decision);
    }

    static DecisionCorrected correct(CorrectDecision command, CaseState state, Circumstances now) {
        ItemState item = AgendaRules.item(command.item(), state);
        Decision present = decided(item).decision();
        Decision decision = command.content();
        MeetingOnRecord meeting = now.neighbours().meeting(command.item().meeting());
        DecisionContent.check(decision, item, meeting);
        checkNoLateDissent(decision, present, meeting);
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

    /** Dissent is demanded during the meeting (section 13), so none comes in by a correction after it. */
    private static void checkNoLateDissent(Decision corrected, Decision present, MeetingOnRecord meeting) {
        if (!meeting.isOver()) {
            return;
        }
        Set<String> onRecord =
                present.dissents().stream().map(it -> it.member().subject()).collect(Collectors.toSet());
        for (Dissent dissent : corrected.dissents()) {
            if (!onRecord.contains(dissent.member().subject())) {
                throw new Rejected(
                        DISSENT_TOO_LATE,
                        "A dissent is demanded during the meeting; this one is not on record.",
                        "dissents");
            }
        }
    }
}
