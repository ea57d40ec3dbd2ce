package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a document of any publishing system into its head, its contents and its items. A numbered line is an item where
 * its number is in turn and what follows, or the contents, bears it out; a numbered line of a table or list is text.
 */
final class SystemItems {

    private static final Pattern CONTENTS = Danish.pattern(
            "^(?:indhold(?:sfortegnelse|sliste)?|punktliste|dagsordensoversigt|liste over punkter) ?:?$");
    private static final Pattern ACCESS_LINE = Danish.pattern(
            "^(?:åben|lukket)[t]? (?:referat|dagsorden|del|punkter)$" + "|^(?:åbne|lukkede) (?:punkter|sager)$");
    private static final Pattern ACCESS_IN_CONTENTS = Danish.pattern("^\\d{1,4} \\((?:åben|lukket)\\) ");
    private static final Pattern CLOSED = Danish.pattern("\\blukket\\b");
    private static final int NEAR_LINES = 6;
    private static final int MOST_MISSING = 50;
    private static final int PROSE = 45;
    private static final int MOST_ITEMS = 2_000;

    private final List<Line> lines;
    private final PublishingSystem system;
    private final Doubts doubts;
    private Contents contents = new Contents(List.of());

    private SystemItems(List<Line> lines, PublishingSystem system, Doubts doubts) {
        this.lines = lines;
        this.system = system;
        this.doubts = doubts;
    }

    static ItemBlocks cut(List<Line> lines, PublishingSystem system, Doubts doubts) {
        return new SystemItems(lines, system, doubts).cut();
    }

    private ItemBlocks cut() {
        List<Integer> candidates = candidates();
        int first = candidates.stream().filter(this::isBorneOut).findFirst().orElse(lines.size());
        int head = headAndContents(first);
        List<Integer> starts = new ArrayList<>();
        Integer before = null;
        for (int candidate : candidates) {
            if (candidate < first) {
                continue;
            }
            int number = number(candidate);
            boolean inTurn = before == null || number == before + 1;
            boolean borneOut = isBorneOut(candidate) && standsApart(candidate);
            boolean listed = contents.names(title(candidate))
                    || CLOSED.matcher(lines.get(candidate).text()).find();
            boolean later = before == null || (number > before && number - before <= MOST_MISSING);
            if ((borneOut && later) || (inTurn && listed) || (borneOut && namesCase(candidate))) {
                starts.add(candidate);
                before = number;
            } else if (borneOut) {
                doubts.add(
                        "ITEM_START_IGNORED",
                        "items",
                        "Linjen »" + Quotes.shortened(lines.get(candidate).text())
                                + "« ligner begyndelsen på et punkt, men er læst som tekst.",
                        lines.get(candidate).range());
            }
        }
        List<ItemBlock> items = new ArrayList<>();
        for (int i = 0; i < starts.size() && starts.size() <= MOST_ITEMS; i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            items.add(block(starts.get(i)).withBody(lines.subList(starts.get(i) + 1, end)));
        }
        return new ItemBlocks(lines.subList(0, head), contents, List.copyOf(items));
    }

    private List<Integer> candidates() {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).blank()
                    && system.itemStart().matcher(lines.get(i).text()).matches()
                    && !Character.isLowerCase(title(i).codePointAt(0))
                    && system.headings().in(lines.get(i)) == null) {
                candidates.add(i);
            }
        }
        return candidates.size() > MOST_ITEMS ? List.of() : candidates;
    }

    private int headAndContents(int first) {
        for (int i = 0; i < first; i++) {
            if (CONTENTS.matcher(lines.get(i).text()).matches()) {
                List<Line> entries = new ArrayList<>();
                for (Line line : lines.subList(i + 1, first)) {
                    if (!ACCESS_LINE.matcher(line.text()).matches()) {
                        entries.add(line.withText(
                                ACCESS_IN_CONTENTS.matcher(line.text()).replaceFirst("")));
                    }
                }
                contents = Contents.read(entries);
                return i;
            }
        }
        return first;
    }

    private ItemBlock block(int index) {
        Matcher start = system.itemStart().matcher(lines.get(index).text());
        if (!start.matches()) {
            throw new IllegalStateException("Only lines that match begin an item.");
        }
        String access = start.group("access");
        return new ItemBlock(
                lines.get(index),
                Integer.valueOf(start.group("number")),
                null,
                null,
                start.group("title").strip(),
                access != null && CLOSED.matcher(access).find(),
                List.of());
    }

    private int number(int index) {
        Integer number = block(index).number();
        return number == null ? 0 : number;
    }

    private String title(int index) {
        String title = block(index).title();
        return title == null ? "" : title;
    }

    /** Whether a section's heading or a case number stands close below, with no other numbered line between. */
    private boolean isBorneOut(int index) {
        int seen = 0;
        boolean gap = false;
        for (int i = index + 1; i < lines.size() && seen < NEAR_LINES; i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                gap = true;
                continue;
            }
            seen++;
            if (SystemCaseNumbers.in(line) != null || (gap && system.headings().in(line) != null)) {
                return true;
            }
            if (system.headings().in(line) != null) {
                return seen <= 2;
            }
            if (system.itemStart().matcher(line.text()).matches() || Contents.isEntry(line)) {
                return false;
            }
        }
        return false;
    }

    /** A number at the beginning of a wrapped line of prose begins no item. */
    private boolean standsApart(int index) {
        if (index == 0 || lines.get(index - 1).blank() || namesCase(index)) {
            return true;
        }
        String before = lines.get(index - 1).text();
        return before.length() < PROSE || ".:!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private boolean namesCase(int index) {
        int seen = 0;
        for (int i = index + 1; i < lines.size() && seen < 2; i++) {
            if (!lines.get(i).blank()) {
                seen++;
                if (SystemCaseNumbers.in(lines.get(i)) != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
