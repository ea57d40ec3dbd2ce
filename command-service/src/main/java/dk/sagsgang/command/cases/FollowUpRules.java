package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.FOLLOW_UP_COMPLETED;
import static dk.sagsgang.command.rules.Reason.FOLLOW_UP_UNKNOWN;
import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.FollowUpCompleted;
import dk.sagsgang.events.cases.FollowUpScheduled;
import java.util.Objects;

/** What is due on a day, numbered from 1, and done once. */
final class FollowUpRules {

    private FollowUpRules() {}

    static FollowUpScheduled schedule(ScheduleFollowUp command, CaseState state) {
        boolean repeated = state.followUps().values().stream()
                .filter(it -> !it.completed())
                .map(FollowUpState::scheduled)
                .anyMatch(it -> it.what().equals(command.what())
                        && it.due().equals(command.due())
                        && Objects.equals(it.responsible(), command.responsible()));
        if (repeated) {
            throw new Rejected(NOTHING_CHANGED, "This is due already.");
        }
        return new FollowUpScheduled(nextNumber(state), command.what(), command.due(), command.responsible());
    }

    static FollowUpCompleted complete(CompleteFollowUp command, CaseState state) {
        FollowUpState followUp = state.followUps().get(command.followUp());
        if (followUp == null) {
            throw new Rejected(FOLLOW_UP_UNKNOWN, "The case has no follow-up " + command.followUp() + ".", "followUp");
        }
        if (followUp.completed()) {
            throw new Rejected(FOLLOW_UP_COMPLETED, "The follow-up is completed already.", "followUp");
        }
        return new FollowUpCompleted(command.followUp(), command.completedOn(), command.note());
    }

    /** Annulled follow-ups keep their numbers. */
    private static int nextNumber(CaseState state) {
        int highest = 0;
        for (Fact fact : state.facts()) {
            if (fact.event() instanceof FollowUpScheduled it) {
                highest = Math.max(highest, it.followUp());
            }
        }
        return highest + 1;
    }
}
