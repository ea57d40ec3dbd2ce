package dk.sagsgang.command.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the text of a flowing document into lines as a reader sees them: blocks begin and end lines, and the cells of a
 * table's row share a line, with tabs between them, unless one of them holds several lines; then each line of the row
 * stands alone, cell after cell.
 */
final class BlockText {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");

    private final TextLines lines;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** A row that is being read: its finished cells, and the lines of the one that is open. */
    private record Row(List<List<String>> cells, List<String> open) {}

    BlockText(TextLines lines) {
        this.lines = lines;
    }

    /** Text whose spaces and line ends mean no more than one space. */
    void flow(String text) {
        String plain = SPACES.matcher(text).replaceAll(" ");
        boolean begins = line.isEmpty() || Character.isWhitespace(line.charAt(line.length() - 1));
        line.append(begins ? plain.stripLeading() : plain);
        bound();
    }

    /** Text as it stands, without line ends. */
    void exactly(String text) {
        line.append(text);
        bound();
    }

    /** Ends the line where there is one. */
    void endLine() {
        if (!line.isEmpty()) {
            breakLine();
        }
    }

    /** Ends the line, be it empty. */
    void breakLine() {
        String text = line.toString().stripTrailing();
        line.setLength(0);
        if (rows.isEmpty()) {
            lines.add(text);
        } else if (!text.isEmpty()) {
            rows.getLast().open().add(text);
        }
    }

    /** Sets what follows apart from what stands before; within a table, rows do so. */
    void space() {
        endLine();
        if (rows.isEmpty()) {
            lines.space();
        }
    }

    void beginRow() {
        endLine();
        if (rows.size() >= Limits.NESTING) {
            throw new DocumentRefused(Fault.BOMB);
        }
        rows.add(new Row(new ArrayList<>(), new ArrayList<>()));
    }

    void endCell() {
        endLine();
        if (!rows.isEmpty()) {
            Row row = rows.getLast();
            row.cells().add(List.copyOf(row.open()));
            row.open().clear();
        }
    }

    void endRow() {
        endLine();
        Row row = rows.removeLast();
        if (!row.open().isEmpty()) {
            row.cells().add(List.copyOf(row.open()));
        }
        List<List<String>> cells = row.cells();
        if (cells.stream().allMatch(cell -> cell.size() <= 1)) {
            String text = String.join(
                    "\t",
                    cells.stream()
                            .map(cell -> cell.isEmpty() ? "" : cell.getFirst())
                            .toList());
            if (!text.isBlank()) {
                put(text);
            }
        } else {
            cells.forEach(cell -> cell.forEach(this::put));
        }
    }

    private void put(String text) {
        if (rows.isEmpty()) {
            lines.add(text);
        } else {
            rows.getLast().open().add(text);
        }
    }

    private void bound() {
        Limits.proceed();
        if (line.length() > Limits.LETTERS) {
            throw new DocumentRefused(Fault.BOMB);
        }
    }
}
