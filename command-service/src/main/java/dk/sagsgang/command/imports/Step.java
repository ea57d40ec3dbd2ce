package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Pages;
import dk.sagsgang.events.imports.ReadDoubt;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command of a plan: to which stream, because of which item of the document (null where it is about the meeting) and
 * which lines, and what it does in words. Where there are doubts it waits until someone has looked at them, and so does
 * what {@code needs} it: numbers, from 1, of steps before this one. {@code open} names a field of the command that the
 * document leaves open, null where it leaves none: what stands in it stands for nothing, is not told, and such a step
 * always has a doubt.
 */
public record Step(
        StreamId stream,
        Object command,
        @Nullable Integer item,
        List<LineRange> lines,
        String summary,
        List<Doubt> doubts,
        List<Integer> needs,
        @Nullable String open) {

    public Step {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
        needs = List.copyOf(needs);
        if (open != null && doubts.isEmpty()) {
            throw new IllegalArgumentException("A command that lacks a value is never carried out unseen.");
        }
    }

    public Step(StreamId stream, Object command, @Nullable Integer item, List<LineRange> lines, String summary) {
        this(stream, command, item, lines, summary, List.of());
    }

    public Step(
            StreamId stream,
            Object command,
            @Nullable Integer item,
            List<LineRange> lines,
            String summary,
            List<Doubt> doubts) {
        this(stream, command, item, lines, summary, doubts, List.of(), null);
    }

    boolean isDoubted() {
        return !doubts.isEmpty();
    }

    Step needing(List<Integer> numbers) {
        return new Step(stream, command, item, lines, summary, doubts, numbers, open);
    }

    Step placed(Pages pages) {
        return new Step(
                stream,
                command,
                item,
                lines.stream().map(pages::place).toList(),
                summary,
                doubts.stream().map(doubt -> doubt.placed(pages)).toList(),
                needs,
                open);
    }

    /** The fact as the reading tells of it. */
    ReadFact fact(boolean waits) {
        return new ReadFact(
                item,
                lines,
                stream.toString(),
                command.getClass().getSimpleName(),
                new Text(summary),
                FactCommands.written(command, open),
                waits,
                doubts.stream().map(Step::told).toList(),
                needs);
    }

    static ReadDoubt told(Doubt doubt) {
        LineRange lines = doubt.lines();
        return new ReadDoubt(
                doubt.code(),
                doubt.item(),
                doubt.about(),
                new Text(doubt.message()),
                lines == null ? List.of() : List.of(lines));
    }
}
