package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.DanishNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table as its text was published: on a line of its own, or apart from its neighbours by a tab, a bar or two
 * spaces. {@code number} is null for a label; a dash is nought.
 */
record Cell(String text, int line, @Nullable BigDecimal number) {

    private static final Pattern BETWEEN = Pattern.compile("\\t+|\\s*\\|\\s*| {2,}");
    private static final Pattern DASH = Pattern.compile("[-–—]");
    private static final Pattern CURRENCY = Pattern.compile("(?i)(?:,-)? ?kr\\.?$");

    static List<Cell> of(List<ProseLine> lines) {
        List<Cell> cells = new ArrayList<>();
        for (ProseLine line : lines) {
            for (String part : BETWEEN.split(line.raw().strip())) {
                String text = part.strip();
                if (!text.isEmpty()) {
                    cells.add(new Cell(text, line.number(), number(text)));
                }
            }
        }
        return cells;
    }

    boolean isNumber() {
        return number != null;
    }

    private static @Nullable BigDecimal number(String text) {
        if (DASH.matcher(text).matches()) {
            return BigDecimal.ZERO;
        }
        String bare = CURRENCY.matcher(text).replaceFirst("");
        boolean negative = bare.startsWith("-") || bare.startsWith("−");
        return DanishNumbers.only(negative ? bare.substring(1).strip() : bare)
                .map(value -> negative ? value.negate() : value)
                .orElse(null);
    }
}
