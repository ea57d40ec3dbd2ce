package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the prose of one item is read from: the lines of its resumé, statement, economy and coordination in the order of
 * the document, its recommendation with what was answered to each point, the lines of its decision (none where there
 * is none; outcome null then, or where it is in doubt), whether it is sent on to another body, and the day of the meeting.
 */
public record ProseItem(
        String title,
        List<ProseLine> lines,
        List<Point> recommendation,
        List<ProseLine> decided,
        @Nullable Outcome outcome,
        boolean sentOn,
        LocalDate day) {

    /** A point of the recommendation; outcome null where it was not answered. */
    public record Point(
            String text, LineRange lines, @Nullable Outcome outcome) {}

    public ProseItem {
        lines = List.copyOf(lines);
        recommendation = List.copyOf(recommendation);
        decided = List.copyOf(decided);
    }

    /** The words of the decision, empty where there is none. */
    String decision() {
        return String.join("\n", decided.stream().map(ProseLine::text).toList());
    }

    /** The same item with only one of its points. */
    ProseItem with(Point only) {
        return new ProseItem(title, lines, List.of(only), decided, outcome, sentOn, day);
    }
}
