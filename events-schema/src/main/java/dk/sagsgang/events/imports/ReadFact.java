package dk.sagsgang.events.imports;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact that was read from a document: which command it comes to for which stream, in words too, because of which
 * item (null where it is about the meeting) and which lines. {@code body} is the command as JSON; where the document left
 * a required value open, the body lacks it. A fact that {@code waits} for someone to look at it was not recorded together
 * with the reading; the doubts say why, and where there are none, one of the facts it {@code needs} waits. Those are
 * numbers of earlier facts of the document without which it cannot be recorded.
 */
public record ReadFact(
        @Nullable Integer item,
        List<LineRange> lines,
        String stream,
        String command,
        Text summary,
        Text body,
        boolean waits,
        List<ReadDoubt> doubts,
        List<Integer> needs) {

    public ReadFact {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
        needs = List.copyOf(needs);
    }
}
