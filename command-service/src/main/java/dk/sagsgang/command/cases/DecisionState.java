package dk.sagsgang.command.cases;

import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import java.time.LocalDate;

/** An item's decision as it stands: the last correction's content, and whether a member halted it. */
public record DecisionState(
        CommitteeCode committee, LocalDate decidedOn, Decision decision, boolean corrected, boolean halted) {

    static DecisionState recorded(DecisionRecorded event) {
        return new DecisionState(event.committee(), event.decidedOn(), event.decision(), false, false);
    }

    DecisionState correctedTo(Decision other) {
        return new DecisionState(committee, decidedOn, other, true, halted);
    }

    DecisionState stopped() {
        return new DecisionState(committee, decidedOn, decision, corrected, true);
    }

    /** Whether there is anything to halt: what is procedural or merely took note is not carried out. */
    boolean canBeHalted() {
        return !halted && !decision.procedural() && decision.outcome().isBinding();
    }

    /** Whether it approves, and may be carried out. */
    boolean grants() {
        return !halted
                && (decision.outcome() == Outcome.APPROVED || decision.outcome() == Outcome.APPROVED_WITH_CHANGES);
    }
}
