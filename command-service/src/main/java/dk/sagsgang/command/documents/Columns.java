package dk.sagsgang.command.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a page is set in columns of text: few lines cross a gutter near its middle, and on both sides of it stand
 * many, some of them long. The lines of such a page are read across, so what they say together is not what was written.
 */
final class Columns {

    private static final int FEWEST_LINES = 12;
    private static final int FEWEST_LONG = 5;
    private static final float MOST_CROSSING = 0.2f;
    private static final float LEAST_ON_A_SIDE = 0.25f;
    private static final float LONG_OF_PAGE = 0.2f;
    private static final float MIDDLE_FROM = 0.35f;
    private static final float MIDDLE_TO = 0.65f;

    private final List<List<Cell>> lines = new ArrayList<>();
    private List<Cell> open = new ArrayList<>();

    /** A part of a line that no wide gap breaks, from where to where, in points. */
    private record Cell(float left, float right) {

        float width() {
            return right - left;
        }
    }

    /** Adds a part to the line that is being written; the parts of a line come from the left. */
    void add(float left, float right, boolean newCell) {
        if (newCell || open.isEmpty()) {
            open.add(new Cell(left, right));
        } else {
            open.set(open.size() - 1, new Cell(open.getLast().left(), right));
        }
    }

    void endLine() {
        if (!open.isEmpty()) {
            lines.add(open);
            open = new ArrayList<>();
        }
    }

    /** Whether the lines so far are a page in columns; the next line begins another page. */
    boolean endPage(float width) {
        boolean found = lines.size() >= FEWEST_LINES
                && lines.stream()
                        .flatMap(List::stream)
                        .map(Cell::left)
                        .filter(left -> left > MIDDLE_FROM * width && left < MIDDLE_TO * width)
                        .distinct()
                        .anyMatch(left -> isGutter(left - 1, width));
        lines.clear();
        return found;
    }

    private boolean isGutter(float gutter, float width) {
        int crossing = 0;
        int left = 0;
        int right = 0;
        int longLeft = 0;
        int longRight = 0;
        for (List<Cell> line : lines) {
            boolean onLeft = false;
            boolean onRight = false;
            boolean across = false;
            for (Cell cell : line) {
                boolean isLong = cell.width() >= LONG_OF_PAGE * width;
                across |= cell.left() < gutter && cell.right() > gutter;
                onLeft |= cell.right() <= gutter;
                onRight |= cell.left() >= gutter;
                longLeft += isLong && cell.right() <= gutter ? 1 : 0;
                longRight += isLong && cell.left() >= gutter ? 1 : 0;
            }
            crossing += across ? 1 : 0;
            left += onLeft ? 1 : 0;
            right += onRight ? 1 : 0;
        }
        return crossing <= MOST_CROSSING * lines.size()
                && left >= LEAST_ON_A_SIDE * lines.size()
                && right >= LEAST_ON_A_SIDE * lines.size()
                && longLeft >= FEWEST_LONG
                && longRight >= FEWEST_LONG;
    }
}
