package dk.sagsgang.events.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a committee decided on an agenda item: outcome, verbatim text, the answer to each point, votes where they were
 * counted, remarks, reservations (forbehold), dissents, who was absent, disqualified (inhabil) or substituted, and the
 * committees it was referred to. A procedural decision settles how a matter is handled, not the matter itself.
 */
public record Decision(
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
        boolean procedural) {

    public Decision {
        points = List.copyOf(points);
        remarks = List.copyOf(remarks);
        reservations = List.copyOf(reservations);
        dissents = List.copyOf(dissents);
        absent = List.copyOf(absent);
        disqualified = List.copyOf(disqualified);
        substitutions = List.copyOf(substitutions);
        referredTo = List.copyOf(referredTo);
    }

    /** A decision of which only its outcome and its words are known. */
    public static Decision of(Outcome outcome, Text text) {
        return new Decision(
                outcome, text, List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), false);
    }
}
