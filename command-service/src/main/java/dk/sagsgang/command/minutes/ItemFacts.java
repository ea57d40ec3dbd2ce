package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.prose.Prose;
import dk.sagsgang.command.minutes.prose.ProseDoubt;
import dk.sagsgang.command.minutes.prose.ProseItem;
import dk.sagsgang.command.minutes.prose.ProseLine;
import dk.sagsgang.command.minutes.prose.ProseReader;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PointOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands an item's prose to its reader. An outcome in doubt is kept back, so that no fact is built on it. */
final class ItemFacts {

    static final Set<Section> PROSE =
            EnumSet.of(Section.RESUME, Section.STATEMENT, Section.ECONOMY, Section.COORDINATION);

    private ItemFacts() {}

    static List<FoundFact> read(ReadItem item, Sections sections, LocalDate day, Doubts doubts) {
        Prose prose = ProseReader.read(prose(item, sections, day, doubts));
        prose.doubts().forEach(it -> doubts.add(it.code(), it.about(), it.message(), it.lines()));
        List<FoundFact> facts = new ArrayList<>();
        prose.facts().forEach(it -> facts.add(new FoundFact(item.position(), it, List.of())));
        prose.waiting()
                .forEach(it -> facts.add(
                        new FoundFact(item.position(), it.fact(), List.of(doubt(it.why(), item.position())))));
        return facts;
    }

    private static Doubt doubt(ProseDoubt why, int item) {
        return new Doubt(why.code(), item, why.about(), why.message(), why.lines());
    }

    private static ProseItem prose(ReadItem item, Sections sections, LocalDate day, Doubts doubts) {
        List<Line> lines = new ArrayList<>();
        PROSE.forEach(section -> lines.addAll(sections.of(section)));
        boolean doubted = isDoubted(item, doubts);
        List<ProseItem.Point> points = new ArrayList<>();
        for (Found<String> point : item.recommendation()) {
            Outcome answer = doubted ? null : answer(item, points.size() + 1);
            points.add(new ProseItem.Point(point.value(), point.lines(), answer));
        }
        Found<String> title = item.title();
        Found<Outcome> outcome = item.outcome();
        return new ProseItem(
                title == null ? "" : title.value(),
                Line.prose(lines),
                points,
                decided(item.decision(), sections),
                doubted || outcome == null ? null : outcome.value(),
                !item.referredTo().isEmpty(),
                day);
    }

    /** The lines of the item's own decision: its section may hold those of other bodies too. */
    private static List<ProseLine> decided(@Nullable Found<String> decision, Sections sections) {
        if (decision == null) {
            return List.of();
        }
        LineRange own = decision.lines();
        return Line.prose(sections.of(Section.DECISION)).stream()
                .filter(line -> line.number() >= own.from() && line.number() <= own.to())
                .toList();
    }

    private static @Nullable Outcome answer(ReadItem item, int point) {
        return item.points().stream()
                .filter(it -> it.point() == point)
                .map(PointOutcome::outcome)
                .findFirst()
                .orElse(null);
    }

    private static boolean isDoubted(ReadItem item, Doubts doubts) {
        return doubts.all().stream()
                .filter(doubt -> Objects.equals(doubt.item(), item.position()))
                .anyMatch(
                        doubt -> doubt.about().equals("outcome") || doubt.code().equals("SECTION_REPEATED"));
    }
}
