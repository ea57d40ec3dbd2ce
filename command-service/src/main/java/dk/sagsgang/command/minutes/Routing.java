package dk.sagsgang.command.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The table that says which committees an item goes to: a row of codes over a row of crosses. Publishing often loses
 * the empty cells, and a cross without its column says nothing: only a row with as many cells as there are codes is
 * read, anything else is a doubt.
 */
record Routing(List<String> committees, List<Line> used) {

    private static final Pattern CODE = Pattern.compile("\\p{Lu}{2,4}");
    private static final Pattern MARKS = Pattern.compile("[xX]+(?:[ \\t]+[xX]+)*");
    private static final int FEWEST_COLUMNS = 3;

    static boolean isHeader(Line line, Committees committees) {
        String[] cells = line.text().split(" ");
        return cells.length >= FEWEST_COLUMNS
                && Arrays.stream(cells).allMatch(cell -> CODE.matcher(cell).matches())
                && Arrays.stream(cells).anyMatch(committees::knows);
    }

    /** Whether the line is one column's code by itself. */
    static boolean isCode(Line line, Committees committees) {
        return CODE.matcher(line.text()).matches()
                && (committees.knows(line.text()) || line.text().length() == FEWEST_COLUMNS)
                && !isMarks(line);
    }

    static boolean isMarks(Line line) {
        return MARKS.matcher(line.text()).matches();
    }

    /** Finds the table among the lines above an item's text. */
    static Routing read(List<Line> lines, Committees committees, Doubts doubts) {
        List<Line> used = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<Line> marks = new ArrayList<>();
        boolean inOneRow = false;
        for (Line line : lines) {
            if (isHeader(line, committees)) {
                codes.addAll(List.of(line.text().split(" ")));
                inOneRow = true;
                used.add(line);
            } else if (isMarks(line) && !codes.isEmpty()) {
                marks.add(line);
                used.add(line);
            } else if (isCode(line, committees)) {
                codes.add(line.text());
                used.add(line);
            }
        }
        if (marks.isEmpty()) {
            if (!used.isEmpty()) {
                doubts.add("ROUTING_EMPTY", "routing", "Tabellen over udvalg har ingen krydser.", Line.range(used));
            }
            return new Routing(List.of(), used);
        }
        List<String> cells = cells(marks.getFirst());
        if (marks.size() == 1 && inOneRow && cells.size() == codes.size()) {
            List<String> crossed = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    crossed.add(codes.get(i));
                }
            }
            return new Routing(crossed, used);
        }
        doubts.add(
                "ROUTING_AMBIGUOUS",
                "routing",
                "Det kan ikke ses, hvilke udvalg krydserne hører til: tabellens tomme felter er gået tabt.",
                Line.range(marks));
        return new Routing(List.of(), used);
    }

    private static List<String> cells(Line marks) {
        String separator = marks.raw().indexOf('\t') >= 0 ? "\t" : " ";
        String row = separator.equals("\t") ? marks.raw() : marks.text();
        List<String> cells = Arrays.asList(row.split(separator, -1));
        boolean single =
                cells.stream().allMatch(cell -> cell.isBlank() || cell.strip().equalsIgnoreCase("x"));
        return single ? cells : List.of();
    }
}
