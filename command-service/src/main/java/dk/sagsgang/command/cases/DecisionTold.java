package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Substitution;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.events.values.Votes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command says was decided: a decision is recorded and corrected in the same words. */
sealed interface DecisionTold permits RecordDecision, CorrectDecision {

    /** All of it as the decision that goes on record. */
    default Decision content() {
        return new Decision(
                outcome(),
                text(),
                points(),
                votes(),
                remarks(),
                reservations(),
                dissents(),
                absent(),
                disqualified(),
                substitutions(),
                referredTo(),
                procedural());
    }

    Outcome outcome();

    Text text();

    List<PointOutcome> points();

    @Nullable
    Votes votes();

    List<Text> remarks();

    List<Text> reservations();

    List<Dissent> dissents();

    List<Person> absent();

    List<Person> disqualified();

    List<Substitution> substitutions();

    List<CommitteeCode> referredTo();

    boolean procedural();
}
