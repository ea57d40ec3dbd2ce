package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Pages;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command of a plan: to which stream, because of which item of the document (null where it is about the meeting) and
 * which lines, and what it does in words. Where there are doubts it waits until someone has looked at them.
 */
public record Step(
        StreamId stream,
        Object command,
        @Nullable Integer item,
        List<LineRange> lines,
        String summary,
        List<Doubt> doubts) {

    public Step {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }

    public Step(StreamId stream, Object command, @Nullable Integer item, List<LineRange> lines, String summary) {
        this(stream, command, item, lines, summary, List.of());
    }

    Step placed(Pages pages) {
        return new Step(
                stream,
                command,
                item,
                lines.stream().map(pages::place).toList(),
                summary,
                doubts.stream().map(doubt -> doubt.placed(pages)).toList());
    }

    /** The fact as the reading tells of it. */
    ReadFact fact(boolean waits) {
        return new ReadFact(
                item,
                lines,
                stream.toString(),
                command.getClass().getSimpleName(),
                new Text(summary),
                FactCommands.written(command),
                waits,
                doubts.stream().map(Step::told).toList());
    }

    static Text told(Doubt doubt) {
        return new Text(doubt.code() + ": " + doubt.message());
    }
}
