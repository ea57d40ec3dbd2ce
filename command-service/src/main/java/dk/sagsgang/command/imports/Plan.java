package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.values.MeetingId;
import java.util.List;

/** What importing a document comes to: the steps in the order they are carried out, and what nobody should take on trust. */
public record Plan(Reading reading, MeetingId meeting, List<Step> steps, List<Doubt> doubts) {

    public Plan {
        steps = List.copyOf(steps);
        doubts = List.copyOf(doubts);
    }
}
