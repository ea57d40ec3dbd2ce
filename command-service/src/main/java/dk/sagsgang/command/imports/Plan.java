package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.values.MeetingId;
import java.util.List;

/**
 * What importing a document comes to: the steps in the order they are carried out, and what nobody should take on trust.
 * {@code allWait} says that none of the steps is carried out before someone has looked at them.
 */
public record Plan(Reading reading, MeetingId meeting, List<Step> steps, List<Doubt> doubts, boolean allWait) {

    public Plan {
        steps = List.copyOf(steps);
        doubts = List.copyOf(doubts);
    }

    Plan waiting(boolean all) {
        return new Plan(reading, meeting, steps, doubts, all);
    }
}
