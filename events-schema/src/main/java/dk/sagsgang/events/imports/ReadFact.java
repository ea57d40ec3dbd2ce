package dk.sagsgang.events.imports;

import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact that was read from a document: which command it comes to for which stream, in words too, because of which
 * item (null where it is about the meeting) and which lines. {@code body} is the command as JSON. A fact that
 * {@code waits} for someone to look at it was not recorded together with the reading; the doubts say why.
 */
public record ReadFact(
        @Nullable Integer item,
        List<LineRange> lines,
        String stream,
        String command,
        Text summary,
        Text body,
        boolean waits,
        List<Text> doubts) {

    public ReadFact {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }
}
