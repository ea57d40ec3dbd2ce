package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows under a header of years, up to the stated total or the first cell that fits no row; {@code unclear} where a row
 * has more numbers than there are years, or a label stands without any between rows.
 */
record YearTable(List<Row> rows, @Nullable Row total, int columns, int end, boolean unclear) {

    private static final Pattern TOTAL =
            Danish.pattern("^(?:(?:udgifter|samlede?|forbrug|beløb|sum) )*(?:i alt|ialt|total\\w*|sum)(?: i alt)?:?$"
                    + "|^(?:samlede )?(?:udgifter|bevillinger) i alt:?$");

    /** A label and its numbers, set from the left. */
    record Row(String label, int line, List<Cell> cells) {

        @Nullable
        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : null;
        }

        BigDecimal number(int column) {
            Cell cell = cell(column);
            BigDecimal number = cell == null ? null : cell.number();
            return number == null ? BigDecimal.ZERO : number;
        }
    }

    static YearTable read(List<Cell> cells, int start, int columns) {
        List<Row> rows = new ArrayList<>();
        Row total = null;
        boolean unclear = false;
        int i = start;
        while (i < cells.size() && total == null) {
            int label = i;
            StringBuilder text = new StringBuilder();
            while (i < cells.size() && !cells.get(i).isNumber() && (text.isEmpty() || continues(cells.get(i)))) {
                text.append(text.isEmpty() ? "" : " ").append(cells.get(i).text());
                i++;
            }
            int first = i;
            while (i < cells.size() && cells.get(i).isNumber()) {
                i++;
            }
            if (i == first || text.isEmpty()) {
                unclear |= numbersSoonAfter(cells, first, label);
                i = label;
                break;
            }
            unclear |= i - first > columns;
            Row row = new Row(text.toString(), cells.get(label).line(), List.copyOf(cells.subList(first, i)));
            if (TOTAL.matcher(row.label()).find()) {
                total = row;
            } else {
                rows.add(row);
            }
        }
        return new YearTable(
                rows,
                total,
                columns,
                i,
                unclear || (total != null && total.cells().size() != columns));
    }

    private static boolean continues(Cell cell) {
        int first = cell.text().codePointAt(0);
        return Character.isLowerCase(first) || first == '(';
    }

    /** A label without numbers ends a table, unless numbers go on right after it: then a heading or a row was cut. */
    private static boolean numbersSoonAfter(List<Cell> cells, int first, int label) {
        return first > label && first + 1 < cells.size() && cells.get(first + 1).isNumber();
    }

    boolean isShort() {
        return rows.stream().anyMatch(row -> row.cells().size() < columns);
    }

    /** Whether every year's rows come to its stated total, which there must be. */
    boolean addsUp() {
        boolean all = total != null;
        for (int column = 0; column < columns; column++) {
            all &= addsUp(column);
        }
        return all;
    }

    /** Whether a year's rows come to its total; a table that states none has none to miss. */
    boolean addsUp(int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            sum = sum.add(row.number(column));
        }
        return total == null || sum.compareTo(total.number(column)) == 0;
    }
}
