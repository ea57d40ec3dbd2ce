package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.events.values.AllotmentStage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the facts that an item's prose tells. Only what the words say plainly is a fact without a doubt; what may mean
 * something else waits with what it seems to say, or is no more than a doubt. The same item gives the same prose.
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
            return new Prose(facts, List.of(), doubts.all());
        }
        List<ProseLine> said =
                item.lines().stream().filter(line -> !line.blank()).toList();
        AllotmentStage stage = Stage.of(item);
        Set<ProseLine> tabled = new HashSet<>();
        facts.addAll(Indicators.read(said, item.day(), tabled, doubts));
        List<ProseFact.Frame> frames = Frames.read(item, said, doubts);
        facts.addAll(frames);
        List<ProseLine> untabled =
                said.stream().filter(line -> !tabled.contains(line)).toList();
        facts.addAll(YearTables.read(untabled, stage, doubts));
        facts.addAll(Amounts.read(item, said, frames, stage, doubts));
        facts.addAll(FollowUps.read(item, said, doubts));
        Dissolutions.read(said, doubts);
        List<ProseFact> certain = facts.stream().distinct().toList();
        List<Waiting> waiting = doubts.waiting().stream()
                .filter(it -> !certain.contains(it.fact()))
                .toList();
        return new Prose(certain, waiting, doubts.all());
    }
}
