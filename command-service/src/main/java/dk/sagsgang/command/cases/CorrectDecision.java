package dk.sagsgang.command.cases;

import dk.sagsgang.command.rules.Given;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Substitution;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.events.values.Votes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces the record of a decision, saying why. */
public record CorrectDecision(
        AgendaItem item,
        Outcome outcome,
        Text text,
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
        Text reason)
        implements CaseCommand, DecisionTold {
    public CorrectDecision {
        points = Given.list(points);
        remarks = Given.list(remarks);
        reservations = Given.list(reservations);
        dissents = Given.list(dissents);
        absent = Given.list(absent);
        disqualified = Given.list(disqualified);
        substitutions = Given.list(substitutions);
        referredTo = Given.list(referredTo);
    }
}
