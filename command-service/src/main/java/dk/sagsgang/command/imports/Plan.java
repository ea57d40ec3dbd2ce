package dk.sagsgang.command.imports;

import dk.sagsgang.command.committees.EstablishCommittee;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.values.MeetingId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    /** The numbers of the steps whose doubts are about which meeting this is; then nothing of the document is sure. */
    List<Integer> essential() {
        return IntStream.rangeClosed(1, steps.size())
                .filter(number -> steps.get(number - 1).isDoubted()
                        && tellsMeeting(steps.get(number - 1).command()))
                .boxed()
                .toList();
    }

    private static boolean tellsMeeting(Object command) {
        return command instanceof ScheduleMeeting || command instanceof EstablishCommittee;
    }

    /** For each step whether it waits: because all do, because it is doubted, or because one that it needs waits. */
    List<Boolean> waits() {
        List<Boolean> waits = new ArrayList<>();
        for (Step step : steps) {
            waits.add(allWait || step.isDoubted() || step.needs().stream().anyMatch(number -> waits.get(number - 1)));
        }
        return waits;
    }

    /** The numbers of the steps that wait because of a doubt; none where it is only told. */
    List<Integer> heldBackBy(Doubt doubt) {
        return IntStream.rangeClosed(1, steps.size())
                .filter(number -> steps.get(number - 1).doubts().contains(doubt))
                .boxed()
                .toList();
    }
}
