package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.prose.Prose;
import dk.sagsgang.command.minutes.prose.ProseItem;
import dk.sagsgang.command.minutes.prose.ProseReader;
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
        return prose.facts().stream()
                .map(fact -> new FoundFact(item.position(), fact))
                .toList();
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
        Found<String> decision = item.decision();
        Found<Outcome> outcome = item.outcome();
        return new ProseItem(
                title == null ? "" : title.value(),
                Line.prose(lines),
                points,
                decision == null ? null : decision.value(),
                doubted || outcome == null ? null : outcome.value(),
                !item.referredTo().isEmpty(),
                day);
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
