package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.events.values.AllotmentStage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the facts that an item's prose tells. Only what the words say plainly is a fact; what looks like one and may mean
 * something else is a doubt. The same item gives the same prose.
 */
public final class ProseReader {

    /** An item of more lines than this is no item, and its numbers are not worth the time of asking. */
    private static final int MOST_LINES = 20_000;

    private ProseReader() {}

    public static Prose read(ProseItem item) {
        ProseDoubts doubts = new ProseDoubts();
        List<ProseFact> facts = new ArrayList<>();
        if (item.lines().size() > MOST_LINES) {
            doubts.add(
                    "PROSE_TOO_LONG",
                    "facts",
                    "Punktets tekst er for lang til at læse tal i.",
                    item.lines().getFirst().range());
            return new Prose(facts, doubts.all());
        }
        List<ProseLine> said =
                item.lines().stream().filter(line -> !line.blank()).toList();
        AllotmentStage stage = Stage.of(item);
        facts.addAll(Indicators.read(said, item.day(), doubts));
        List<ProseFact.Frame> frames = Frames.read(item, said, doubts);
        facts.addAll(frames);
        facts.addAll(YearTables.read(said, stage, doubts));
        facts.addAll(Amounts.read(item, said, frames, stage, doubts));
        facts.addAll(FollowUps.read(item, said, doubts));
        return new Prose(facts.stream().distinct().toList(), doubts.all());
    }
}
