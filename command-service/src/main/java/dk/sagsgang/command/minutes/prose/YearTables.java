package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.prose.ProseFact.Allotment;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds tables of money by year under a plan that is proposed. A row that lost a cell is read only where the stated totals
 * bear it out, a year whose rows do not come to its total is a doubt, and noughts are left out. Any other table of
 * numbers is a doubt, since what its columns mean is not known.
 */
final class YearTables {

    private static final int REACH_LINES = 6;
    private static final int FEWEST_NUMBERS_OF_A_TABLE = 4;
    private static final int FARTHEST_APART_CELLS = 4;

    private static final Pattern PLAN = Danish.pattern("\\b(?:foreslå\\w*|forslag\\w*|afviklingsplan\\w*|bevilling\\w*"
            + "|disponer\\w*|fordel(?:es|ing|t)\\w*|afsættes|udmønt\\w*)");
    private static final Pattern YEAR = Danish.pattern("(?:budget |år )?20\\d{2}");
    private static final Pattern FOOTNOTE = Danish.pattern("\\.?\\s*(?:\\(\\d[\\d, og]*\\)|\\*)+\\s*\\*?$|\\.$");

    private final List<ProseLine> said;
    private final List<Cell> cells;
    private final AllotmentStage stage;
    private final ProseDoubts doubts;
    private final Set<Integer> used = new HashSet<>();
    private final List<Allotment> found = new ArrayList<>();

    private YearTables(List<ProseLine> said, AllotmentStage stage, ProseDoubts doubts) {
        this.said = said;
        this.cells = Cell.of(said);
        this.stage = stage;
        this.doubts = doubts;
    }

    static List<Allotment> read(List<ProseLine> said, AllotmentStage stage, ProseDoubts doubts) {
        YearTables tables = new YearTables(said, stage, doubts);
        int i = 0;
        while (i < tables.cells.size()) {
            int years = tables.yearsAt(i);
            i = years >= 2 ? tables.readFrom(i, years) : i + 1;
        }
        tables.reportUnread();
        return tables.found;
    }

    /** How many cells from here on are years that follow each other. */
    private int yearsAt(int index) {
        int count = 0;
        while (index + count < cells.size()
                && YEAR.matcher(cells.get(index + count).text()).matches()
                && (count == 0 || year(index + count) == year(index + count - 1) + 1)) {
            count++;
        }
        return count;
    }

    private int year(int index) {
        String text = cells.get(index).text();
        return Integer.parseInt(text.substring(text.length() - 4));
    }

    private int readFrom(int header, int columns) {
        YearTable table = YearTable.read(cells, header + columns, columns);
        LineRange lines = new LineRange(
                cells.get(header).line(), cells.get(table.end() - 1).line());
        for (int i = header; i < table.end(); i++) {
            used.add(i);
        }
        String above = above(header);
        if (table.rows().isEmpty()) {
            return header + columns;
        }
        if (!PLAN.matcher(above).find()) {
            unread(lines);
        } else if (table.unclear() || (table.isShort() && !table.addsUp())) {
            doubts.add(
                    "TABLE_UNCLEAR",
                    "allotments",
                    "Tabellens rækker kan ikke lægges sikkert under årene; ingen af dens beløb er læst.",
                    lines);
        } else {
            BigDecimal unit = Unit.of(above, table);
            if (unit.signum() == 0) {
                doubts.add("TABLE_WITHOUT_UNIT", "allotments", "Tabellen siger ikke, hvad dens tal tæller.", lines);
            } else {
                take(table, header, unit, lines);
            }
        }
        return table.end();
    }

    private void take(YearTable table, int header, BigDecimal unit, LineRange lines) {
        for (int column = 0; column < table.columns(); column++) {
            int year = year(header + column);
            if (!table.addsUp(column)) {
                doubts.add(
                        "ROWS_DO_NOT_ADD_UP",
                        "allotments",
                        "Rækkerne for " + year + " giver ikke den sum, tabellen oplyser.",
                        lines);
                continue;
            }
            for (YearTable.Row row : table.rows()) {
                Cell cell = row.cell(column);
                BigDecimal number = cell == null ? null : cell.number();
                if (cell == null || number == null || number.signum() == 0) {
                    continue;
                }
                if (number.signum() < 0 || row.label().isBlank()) {
                    doubts.add(
                            "ALLOTMENT_UNCLEAR",
                            "allotments",
                            "Beløbet i rækken " + ProseDoubts.quoted(row.label()) + " er ikke læst som en bevilling.",
                            new LineRange(cell.line(), cell.line()));
                    continue;
                }
                found.add(new Allotment(
                        new Text(FOOTNOTE.matcher(row.label()).replaceFirst("")),
                        year,
                        Kroner.times(number, unit),
                        stage,
                        null,
                        lines(row.line(), cell.line())));
            }
        }
    }

    private static List<LineRange> lines(int label, int cell) {
        return label == cell
                ? List.of(new LineRange(cell, cell))
                : List.of(new LineRange(label, label), new LineRange(cell, cell));
    }

    /** The text just above a table, from which its meaning and its unit are told. */
    private String above(int header) {
        int line = cells.get(header).line();
        List<String> above = said.stream()
                .filter(it -> it.number() <= line)
                .map(ProseLine::text)
                .toList();
        return String.join("\n", above.subList(Math.max(0, above.size() - REACH_LINES), above.size()));
    }

    /** Numbers that stand as in a table and were not read: what a clerk must not take for nothing. */
    private void reportUnread() {
        int first = -1;
        int last = -1;
        int numbers = 0;
        for (int i = 0; i <= cells.size(); i++) {
            boolean number =
                    i < cells.size() && !used.contains(i) && cells.get(i).isNumber();
            boolean apart = i == cells.size() || (last >= 0 && i - last > FARTHEST_APART_CELLS);
            if (apart && last >= 0) {
                if (numbers >= FEWEST_NUMBERS_OF_A_TABLE) {
                    unread(new LineRange(
                            cells.get(first).line(), cells.get(last).line()));
                }
                first = -1;
                last = -1;
                numbers = 0;
            }
            if (number) {
                first = first < 0 ? i : first;
                last = i;
                numbers++;
            }
        }
    }

    private void unread(LineRange lines) {
        doubts.add("TABLE_UNREAD", "facts", "En tabel er ikke læst: dens kolonner er ikke en plans år.", lines);
    }
}
