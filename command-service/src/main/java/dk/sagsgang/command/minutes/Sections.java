package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item's lines by section. Of the lines that read like headings, the longest run in the layout's order is taken; a
 * word that stands alone in some table ("Økonomi") is then left in its text, with a doubt. The last of several decisions
 * and recommendations is taken, the first of any other section.
 */
record Sections(Map<Section, List<Line>> lines, Map<Section, Line> headings) {

    private static final Pattern EARLIER_DECISION =
            Pattern.compile("^(?:Tidligere beslutning(?:er)?|Beslutning(?:er)? (?:fra|i|af|truffet)|Beslutning ?[-–,])"
                    + "(?: .{0,90})?(?<![.])$");

    List<Line> of(Section section) {
        return lines.getOrDefault(section, List.of());
    }

    boolean has(Section section) {
        return headings.containsKey(section);
    }

    static @Nullable Section heading(Line line, Layout layout) {
        String text = line.text().endsWith(":")
                ? line.text().substring(0, line.text().length() - 1).strip()
                : line.text();
        for (Map.Entry<Section, List<String>> section : layout.headings().entrySet()) {
            for (String heading : section.getValue()) {
                if (text.equals(heading) || text.equals(heading.toUpperCase(Locale.ROOT))) {
                    return section.getKey();
                }
            }
        }
        return null;
    }

    private record Chain(
            int index,
            Section section,
            int length,
            @Nullable Chain before) {

        boolean holds(Section wanted) {
            for (Chain link = this; link != null; link = link.before) {
                if (link.section == wanted) {
                    return true;
                }
            }
            return false;
        }
    }

    static Sections of(List<Line> body, Layout layout, Doubts doubts) {
        List<Line> lines = withoutEarlierDecisions(body, layout, doubts);
        Map<Integer, Section> candidates = candidates(lines, layout);
        Map<Integer, Section> taken = longestRun(candidates);
        candidates.forEach((index, section) -> {
            if (!taken.containsKey(index)) {
                boolean decision = section == Section.DECISION || section == Section.RECOMMENDATION;
                doubts.add(
                        decision ? "SECTION_REPEATED" : "HEADING_IGNORED",
                        Danish.lower(section.name()),
                        "»" + Quotes.shortened(lines.get(index).text())
                                + "« står mere end ét sted eller uden for rækkefølgen; linjen er læst som tekst.",
                        lines.get(index).range());
            }
        });
        Map<Section, List<Line>> parts = new EnumMap<>(Section.class);
        Map<Section, Line> headings = new EnumMap<>(Section.class);
        Section current = Section.PREAMBLE;
        for (int i = 0; i < lines.size(); i++) {
            Section begun = taken.get(i);
            if (begun != null) {
                current = begun;
                headings.put(begun, lines.get(i));
            }
            boolean headingOnly = begun != null && heading(lines.get(i), layout) != null;
            List<Line> part = parts.computeIfAbsent(current, section -> new ArrayList<>());
            if (!headingOnly) {
                part.add(lines.get(i));
            }
        }
        return new Sections(parts, headings);
    }

    private static Map<Integer, Section> candidates(List<Line> lines, Layout layout) {
        Map<Integer, Section> candidates = new TreeMap<>();
        int decision = lines.size();
        boolean recommendation = false;
        for (int i = 0; i < lines.size(); i++) {
            Section section = heading(lines.get(i), layout);
            if (section != null) {
                candidates.put(i, section);
                recommendation |= section == Section.RECOMMENDATION;
                decision = section == Section.DECISION ? i : decision;
            }
        }
        if (!recommendation) {
            Recommendation.begin(lines.subList(0, decision)).ifPresent(i -> candidates.put(i, Section.RECOMMENDATION));
        }
        return candidates;
    }

    private static Map<Integer, Section> longestRun(Map<Integer, Section> candidates) {
        Map<Section, Chain> best = new EnumMap<>(Section.class);
        candidates.forEach((index, section) -> {
            Chain before = null;
            for (Chain chain : best.values()) {
                boolean fits = section.mayFollow(chain.section) && !chain.holds(section);
                if (fits && (before == null || better(chain, before))) {
                    before = chain;
                }
            }
            Chain chain = new Chain(index, section, before == null ? 1 : before.length + 1, before);
            Chain known = best.get(section);
            boolean last = section == Section.DECISION || section == Section.RECOMMENDATION;
            if (known == null || chain.length > known.length || (last && chain.length == known.length)) {
                best.put(section, chain);
            }
        });
        Chain longest = null;
        for (Chain chain : best.values()) {
            longest = longest == null || better(chain, longest) ? chain : longest;
        }
        Map<Integer, Section> taken = new TreeMap<>();
        for (Chain link = longest; link != null; link = link.before) {
            taken.put(link.index, link.section);
        }
        return taken;
    }

    private static boolean better(Chain one, Chain other) {
        return one.length > other.length
                || (one.length == other.length && one.holds(Section.DECISION) && !other.holds(Section.DECISION));
    }

    private static List<Line> withoutEarlierDecisions(List<Line> body, Layout layout, Doubts doubts) {
        List<Line> kept = new ArrayList<>();
        boolean earlier = false;
        boolean begun = false;
        for (Line line : body) {
            begun |= heading(line, layout) != null || ItemBlocks.isCoCaseworkers(line);
            if (begun && EARLIER_DECISION.matcher(line.text()).matches()) {
                earlier = true;
                doubts.add(
                        "EARLIER_DECISION_UNREAD",
                        "decision",
                        "»" + Quotes.shortened(line.text())
                                + "« er læst som en anden behandlings beslutning og ikke taget med.",
                        line.range());
            } else if (heading(line, layout) != null) {
                earlier = false;
            }
            if (!earlier) {
                kept.add(line);
            }
        }
        return kept;
    }
}
