package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a document into its head, its contents and its items. A line that looks like an item's first line inside some
 * prose is none unless the table of contents, the numbering or what follows it bears it out.
 */
record ItemBlocks(List<Line> head, Contents contents, List<ItemBlock> items) {

    private static final int NEAR_LINES = 5;

    /** More than any meeting has: what has more is something else, and not worth the time of reading it. */
    private static final int MOST_ITEMS = 2_000;

    private static final Pattern CLOSED_ALONE =
            Danish.pattern("^\\(?lukket(?: (?:punkt|sag|dagsordens?punkt|møde))?\\)?\\.?$");
    private static final Pattern CO_CASEWORKERS = Danish.pattern("^øvrige sagsbehandlere ?:.*");

    static ItemBlocks cut(List<Line> lines, Layout layout, Doubts doubts) {
        return new Cutting(lines, layout, doubts).cut();
    }

    static boolean isClosedMark(String text) {
        return CLOSED_ALONE.matcher(text).matches();
    }

    static boolean isCoCaseworkers(Line line) {
        return CO_CASEWORKERS.matcher(line.text()).matches();
    }

    private static final class Cutting {

        private final List<Line> lines;
        private final Layout layout;
        private final Doubts doubts;
        private final Set<String> groups;
        private final List<ItemBlock> items = new ArrayList<>();
        private Contents contents = new Contents(List.of());

        Cutting(List<Line> lines, Layout layout, Doubts doubts) {
            this.lines = lines;
            this.layout = layout;
            this.doubts = doubts;
            this.groups = layout.itemStart().namedGroups().keySet();
        }

        ItemBlocks cut() {
            List<Integer> candidates = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (layout.itemStart().matcher(lines.get(i).text()).matches() && !Contents.isEntry(lines.get(i))) {
                    candidates.add(i);
                }
            }
            if (candidates.size() > MOST_ITEMS) {
                return new ItemBlocks(lines, contents, List.of());
            }
            int firstCandidate = candidates.isEmpty() ? lines.size() : candidates.getFirst();
            List<Line> head = headAndContents(lines.subList(0, firstCandidate));
            List<Integer> starts = new ArrayList<>();
            Integer number = null;
            for (int candidate : candidates) {
                ItemBlock block = block(candidate);
                if (isItem(candidate, block, number) && !isQuoted(candidate, block, candidates)) {
                    starts.add(candidate);
                    number = block.number();
                } else if (!continuesStart(candidate, starts)) {
                    doubts.add(
                            "ITEM_START_IGNORED",
                            "items",
                            "Linjen »" + Quotes.shortened(lines.get(candidate).text())
                                    + "« ligner begyndelsen på et punkt, men er læst som tekst.",
                            lines.get(candidate).range());
                }
            }
            if (!starts.isEmpty() && starts.getFirst() > firstCandidate) {
                head = headAndContents(lines.subList(0, starts.getFirst()));
            }
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
                addSplit(block(starts.get(i)).withBody(lines.subList(starts.get(i) + 1, end)));
            }
            return new ItemBlocks(head, contents, items.size() > MOST_ITEMS ? List.of() : List.copyOf(items));
        }

        private List<Line> headAndContents(List<Line> top) {
            for (int i = 0; i < top.size(); i++) {
                if (top.get(i).text().equalsIgnoreCase(layout.contents())) {
                    contents = Contents.read(top.subList(i + 1, top.size()));
                    return top.subList(0, i);
                }
            }
            return top;
        }

        private ItemBlock block(int index) {
            Matcher start = layout.itemStart().matcher(lines.get(index).text());
            if (!start.matches()) {
                throw new IllegalStateException("Only lines that match begin an item.");
            }
            String number = group(start, "number");
            return new ItemBlock(
                    lines.get(index),
                    number == null ? null : Integer.valueOf(number),
                    group(start, "caseNumber"),
                    group(start, "caseworker"),
                    group(start, "title"),
                    group(start, "mark") != null,
                    List.of());
        }

        private @Nullable String group(Matcher start, String name) {
            String value = groups.contains(name) ? start.group(name) : null;
            return value == null || value.isBlank() ? null : value.strip();
        }

        private boolean isItem(int index, ItemBlock block, @Nullable Integer before) {
            boolean numbered = groups.contains("number");
            boolean borneOut = skeletonFollows(index) || (!numbered && block.caseworker() != null);
            if (!numbered) {
                boolean labelled = Danish.lower(block.start().text()).startsWith("sagsnr");
                return borneOut && (labelled || !followsStart(index));
            }
            String title = block.title() == null ? "" : block.title();
            boolean inTurn = before == null || (block.number() != null && block.number() == before + 1);
            if (inTurn && !borneOut && !contents.names(title)) {
                doubts.add(
                        "ITEM_UNCERTAIN",
                        "items",
                        "»" + Quotes.shortened(lines.get(index).text())
                                + "« er læst som et punkt, men mangler et punkts dele.",
                        lines.get(index).range());
            }
            return contents.names(title) || borneOut || inTurn;
        }

        /** Prose may name the next item ahead of its time: it does where that number stands again, and borne out. */
        private boolean isQuoted(int index, ItemBlock block, List<Integer> candidates) {
            if (block.number() == null || bearsOut(index, block)) {
                return false;
            }
            return candidates.stream().filter(other -> other > index).anyMatch(other -> {
                ItemBlock later = block(other);
                return block.number().equals(later.number()) && bearsOut(other, later);
            });
        }

        private boolean bearsOut(int index, ItemBlock block) {
            return skeletonFollows(index) || contents.names(block.title() == null ? "" : block.title());
        }

        /** A caseworker on the line below the case number belongs to the item that the line above began. */
        private boolean followsStart(int index) {
            for (int i = index - 1; i >= 0 && i >= index - 2; i--) {
                if (!lines.get(i).blank()) {
                    return layout.itemStart().matcher(lines.get(i).text()).matches();
                }
            }
            return false;
        }

        private boolean continuesStart(int index, List<Integer> starts) {
            return !starts.isEmpty() && followsStart(index) && index - starts.getLast() <= 2;
        }

        private boolean skeletonFollows(int index) {
            int seen = 0;
            for (int i = index + 1; i < lines.size() && seen < NEAR_LINES; i++) {
                Line line = lines.get(i);
                if (line.blank()) {
                    continue;
                }
                seen++;
                if (isCoCaseworkers(line)
                        || Routing.isHeader(line, layout.committees())
                        || marksItem(Sections.heading(line, layout))
                        || CaseNumbers.isSubjectNumber(line.text())) {
                    return true;
                }
            }
            return false;
        }

        /** Where items are numbered, any prose may quote a number, and only what stands first in an item bears it out. */
        private boolean marksItem(@Nullable Section heading) {
            return groups.contains("number") ? heading == Section.COMMUNICATION : heading != null;
        }

        /** An item whose first line is lost shows by a second set of an item's parts, or by standing closed alone. */
        private void addSplit(ItemBlock whole) {
            List<Line> body = whole.body();
            ItemBlock block = whole;
            int from = 0;
            int parts = 0;
            boolean decided = false;
            for (int i = 0; i < body.size(); i++) {
                Line line = body.get(i);
                decided |= Sections.heading(line, layout) == Section.DECISION;
                boolean secondParts = isCoCaseworkers(line) && ++parts > 1;
                boolean closed = decided && isClosedMark(line.text());
                if (!secondParts && !closed) {
                    continue;
                }
                int start = secondParts ? titleAbove(body, from, i) : i;
                items.add(block.withBody(body.subList(from, start)));
                Line title = body.get(start);
                doubts.of(items.size() + 1)
                        .add(
                                "ITEM_WITHOUT_HEAD",
                                "items",
                                "Et punkt uden linje med sagsnummer er læst her.",
                                title.range());
                block = new ItemBlock(title, null, null, null, title.text(), closed, List.of());
                from = start + 1;
                parts = secondParts ? 1 : 0;
                decided = closed;
            }
            items.add(block.withBody(body.subList(from, body.size())));
        }

        private int titleAbove(List<Line> body, int from, int parts) {
            int i = parts - 1;
            while (i > from
                    && (body.get(i).blank()
                            || Routing.isHeader(body.get(i), layout.committees())
                            || Routing.isCode(body.get(i), layout.committees())
                            || Routing.isMarks(body.get(i)))) {
                i--;
            }
            return Math.max(i, from);
        }
    }
}
