package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishNumbers;
import dk.sagsgang.command.minutes.prose.ProseFact.Indicator;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.PartialDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of figures that a report opens: a head of names, and rows of a label and one number for each name. Where its
 * rows still stand on lines of their own it is {@code whole}; where each cell came to stand on a line by itself, which number
 * belongs to which name is only to be counted out. {@code nextLine} is the index of the first line after it. A table of
 * money is none.
 */
record FigureTable(List<Indicator> indicators, boolean whole, int nextLine) {

    private static final int MOST_CELLS_OF_A_HEAD = 12;
    private static final int LONGEST_CELL_CHARACTERS = 80;
    private static final Pattern BETWEEN = Pattern.compile("\\t|\\s*\\|\\s*");
    private static final Pattern NUMBER =
            Danish.pattern("^(?<n>" + DanishNumbers.NUMBER + ")(?<unit> ?%| pct\\.?| procent)?$");
    private static final Pattern MONEY =
            Danish.pattern("\\b(?:kr|kroner|tkr|mio|budget\\w*|regnskab\\w*|forbrug\\w*|beløb|udgift\\w*)\\b");
    private static final Pattern LIMIT = Pattern.compile("\\s*[<>≤≥].*$");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    static Optional<FigureTable> after(List<ProseLine> lines, int opening, PartialDate asOf) {
        Optional<FigureTable> whole = ofRows(lines, opening + 1, asOf);
        return whole.isPresent() ? whole : ofCells(lines, opening + 1, asOf);
    }

    private static Optional<FigureTable> ofRows(List<ProseLine> lines, int start, PartialDate asOf) {
        if (start >= lines.size()) {
            return Optional.empty();
        }
        List<String> head = cells(lines.get(start));
        List<Indicator> found = new ArrayList<>();
        int i = start + 1;
        while (i < lines.size() && cells(lines.get(i)).size() > 1) {
            List<String> row = cells(lines.get(i));
            if (row.size() != head.size() || isNumber(row.getFirst())) {
                return Optional.empty();
            }
            for (int column = 1; column < row.size(); column++) {
                Matcher number = NUMBER.matcher(row.get(column));
                if (!number.find()) {
                    return Optional.empty();
                }
                found.add(indicator(
                        head.get(column),
                        row.getFirst(),
                        number,
                        asOf,
                        lines.get(i).range()));
            }
            i++;
        }
        return head.size() > 1 && !found.isEmpty() && isHead(head.subList(1, head.size()))
                ? Optional.of(new FigureTable(List.copyOf(found), true, i))
                : Optional.empty();
    }

    /** A head of as many names as each row has numbers; the limits that stand beneath names are no names. */
    private static Optional<FigureTable> ofCells(List<ProseLine> lines, int start, PartialDate asOf) {
        List<String> head = new ArrayList<>();
        int i = start;
        while (i < lines.size() && !isNumber(lines.get(i).text()) && head.size() <= MOST_CELLS_OF_A_HEAD) {
            String name = LIMIT.matcher(lines.get(i).text()).replaceFirst("");
            if (!name.isEmpty()) {
                head.add(name);
            }
            i++;
        }
        if (head.size() < 3 || !isHead(head.subList(0, head.size() - 1))) {
            return Optional.empty();
        }
        String label = head.removeLast();
        List<Indicator> found = new ArrayList<>();
        while (i < lines.size() && isNumber(lines.get(i).text())) {
            int first = i;
            while (i < lines.size() && isNumber(lines.get(i).text())) {
                i++;
            }
            if (i - first == head.size() - 1) {
                head.removeFirst();
            }
            if (i - first != head.size()) {
                return Optional.empty();
            }
            for (int column = 0; column < head.size(); column++) {
                ProseLine line = lines.get(first + column);
                Matcher number = NUMBER.matcher(line.text());
                if (number.find()) {
                    found.add(indicator(head.get(column), label, number, asOf, line.range()));
                }
            }
            if (i + 1 < lines.size() && isNumber(lines.get(i + 1).text())) {
                label = lines.get(i).text();
                i++;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new FigureTable(List.copyOf(found), false, i));
    }

    private static Indicator indicator(String name, String label, Matcher number, PartialDate asOf, LineRange lines) {
        BigDecimal value = DanishNumbers.only(number.group("n")).orElseThrow();
        return new Indicator(
                Danish.lower(name) + " (" + label + ")",
                value,
                number.group("unit") == null ? null : "%",
                asOf,
                false,
                List.of(lines));
    }

    private static boolean isHead(List<String> names) {
        return names.stream().distinct().count() == names.size()
                && names.stream()
                        .allMatch(name -> !name.isBlank()
                                && name.length() <= LONGEST_CELL_CHARACTERS
                                && !name.endsWith(".")
                                && !MONEY.matcher(name).find()
                                && !YEAR.matcher(name).find());
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).find();
    }

    private static List<String> cells(ProseLine line) {
        return BETWEEN.splitAsStream(line.raw().strip()).map(String::strip).toList();
    }
}
