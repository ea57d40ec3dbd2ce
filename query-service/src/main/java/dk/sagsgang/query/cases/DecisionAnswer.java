package dk.sagsgang.query.cases;

import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionHalted;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Substitution;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.events.values.Votes;
import dk.sagsgang.query.views.Stated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision as its newest correction has it, with why it was corrected, and who halted it if anyone did. */
record DecisionAnswer(
        Outcome outcome,
        Text text,
        LocalDate decidedOn,
        CommitteeCode committee,
        List<PointOutcome> points,
        @Nullable Votes votes,
        List<Text> remarks,
        List<Text> reservations,
        List<Dissent> dissents,
        List<Person> absent,
        List<Person> disqualified,
        List<Substitution> substitutions,
        List<CommitteeCode> referredTo,
        boolean procedural,
        @Nullable Corrected corrected,
        @Nullable Halted halted) {

    static DecisionAnswer of(
            DecisionRecorded recorded,
            @Nullable Stated<DecisionCorrected> correction,
            @Nullable Stated<DecisionHalted> halt) {
        Decision decision =
                correction == null ? recorded.decision() : correction.what().decision();
        return new DecisionAnswer(
                decision.outcome(),
                decision.text(),
                recorded.decidedOn(),
                recorded.committee(),
                decision.points(),
                decision.votes(),
                decision.remarks(),
                decision.reservations(),
                decision.dissents(),
                decision.absent(),
                decision.disqualified(),
                decision.substitutions(),
                decision.referredTo(),
                decision.procedural(),
                correction == null ? null : new Corrected(correction.what().reason()),
                halt == null
                        ? null
                        : new Halted(halt.what().haltedBy(), halt.what().reason()));
    }

    /** What became of one point; null where the decision does not answer it on its own. */
    @Nullable
    Outcome outcomeOf(int recommendation, int point) {
        for (PointOutcome answered : points) {
            if (answered.recommendation() == recommendation && answered.point() == point) {
                return answered.outcome();
            }
        }
        return null;
    }

    record Corrected(Text reason) {}

    record Halted(Person by, @Nullable Text reason) {}
}
