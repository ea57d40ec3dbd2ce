package dk.sagsgang.command.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Heads and feet of pages: lines at the upper or lower edge that stand at the same height with the same words on most
 * pages, set apart from the text; their numbers may count the pages. A line that is not surely one of them stays.
 */
final class PageFurniture {

    private static final int MOST_LINES = 4;
    private static final float SAME_HEIGHT_POINTS = 1.5f;
    private static final float APART = 1.3f;
    private static final float OTHER_SIZE = 0.15f;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final List<List<PageLine>> pages;
    private final float pitch;
    private final Set<PageLine> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageFurniture(List<List<PageLine>> pages, float pitch) {
        this.pages = pages.stream().filter(page -> !page.isEmpty()).toList();
        this.pitch = pitch;
    }

    /** The lines of these pages that are no part of the text, by identity; the pitch is that of lines in a paragraph. */
    static Set<PageLine> of(List<List<PageLine>> pages, float pitch) {
        PageFurniture furniture = new PageFurniture(pages, pitch);
        if (furniture.pages.size() > 1) {
            furniture.look(false);
            furniture.look(true);
        }
        return furniture.found;
    }

    /** From the edge inwards, as long as lines repeat. */
    private void look(boolean fromBelow) {
        List<List<PageLine>> edges = pages.stream()
                .map(page -> fromBelow ? page.reversed() : page)
                .map(page -> page.subList(0, Math.min(MOST_LINES, page.size())))
                .toList();
        Set<PageLine> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < edges.size(); i++) {
            // The first page may be without, so those before and after are asked as well.
            for (PageLine line : edges.get(i)) {
                if (isRepeated(line, i, edges)) {
                    repeated.add(line);
                }
            }
        }
        List<List<PageLine>> furniture = new ArrayList<>();
        int apart = 0;
        for (List<PageLine> page : pages) {
            List<PageLine> inwards = fromBelow ? page.reversed() : page;
            List<PageLine> edge = inwards.stream().takeWhile(repeated::contains).toList();
            boolean isApart = !edge.isEmpty()
                    && (edge.size() == inwards.size()
                            || isApart(edge.getLast(), inwards.get(edge.size()))
                            || pages.size() > MOST_LINES);
            apart += isApart ? 1 : 0;
            furniture.add(edge);
        }
        // A page that begins within a paragraph stands closer to its head than others do.
        if (apart * 2L > furniture.stream().filter(edge -> !edge.isEmpty()).count()) {
            furniture.forEach(found::addAll);
        }
    }

    /** Far from the text; or numbered and in letters of another size, as what a browser prints around its pages is. */
    private boolean isApart(PageLine edge, PageLine text) {
        float largest = Math.max(edge.size(), text.size());
        boolean otherLetters = Math.abs(edge.size() - text.size()) > OTHER_SIZE * largest
                && NUMBER.matcher(edge.text()).find();
        return otherLetters || Math.abs(edge.down() - text.down()) > APART * pitch * largest;
    }

    private static boolean isRepeated(PageLine line, int at, List<List<PageLine>> edges) {
        Set<Integer> on = new HashSet<>();
        for (int i = 0; i < edges.size(); i++) {
            for (PageLine other : edges.get(i)) {
                if (i == at || isSame(line, other)) {
                    on.add(i);
                }
            }
        }
        // On all pages but one, as where the first has a head of its own; of two pages on both.
        return on.size() > 1 && on.size() >= edges.size() - 1 - edges.size() / 10;
    }

    private static boolean isSame(PageLine line, PageLine other) {
        return Math.abs(line.down() - other.down()) <= SAME_HEIGHT_POINTS
                && NUMBER.matcher(line.text())
                        .replaceAll("#")
                        .equals(NUMBER.matcher(other.text()).replaceAll("#"))
                && numbersStayOrCount(line, other);
    }

    private static boolean numbersStayOrCount(PageLine line, PageLine other) {
        Matcher one = NUMBER.matcher(line.text());
        Matcher two = NUMBER.matcher(other.text());
        while (one.find() && two.find()) {
            int step = Integer.parseInt(two.group()) - Integer.parseInt(one.group());
            if (step != 0 && step != other.page() - line.page()) {
                return false;
            }
        }
        return true;
    }
}
