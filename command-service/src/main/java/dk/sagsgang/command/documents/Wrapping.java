package dk.sagsgang.command.documents;

import java.util.regex.Pattern;

/**
 * Whether a line was ended by the margin alone, so that the next one goes on with it: a word processor breaks a line only
 * where the next word does not fit. Where anything else may have ended it, both lines stay as they are.
 */
record Wrapping(float margin) {

    private static final float ROUNDING_POINTS = 0.5f;
    private static final float SAME_SIZE_POINTS = 0.2f;
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.:!?]$");
    private static final Pattern ENDS_CLAUSE = Pattern.compile("[.,:;!?]$");
    private static final Pattern BEGINS_ITEM = Pattern.compile("(?:[•·*–-]\\s|[A-ZÆØÅ]\\w+ \\d+\\s?[.:]).*");

    /** What begins a point of a list after the end of a clause, and in the midst of one is a date or a figure. */
    private static final Pattern BEGINS_POINT = Pattern.compile("(?:\\(?(?:\\d{1,3}|[a-zA-Z])[.):]\\s|\\d|at\\s).*");

    private static boolean isMidst(PageLine line, PageLine next) {
        return !ENDS_SENTENCE.matcher(line.text()).find()
                && Character.isLowerCase(next.text().codePointAt(0));
    }

    private static boolean isLeader(String text) {
        return text.contains("....") || text.contains(". . .") || text.indexOf('\t') >= 0;
    }

    boolean goesOn(PageLine line, PageLine next) {
        return Math.abs(line.size() - next.size()) <= SAME_SIZE_POINTS
                && line.endFont().equals(next.beginFont())
                && !isLeader(line.text())
                && !isLeader(next.text())
                // Over the end of a page no gap tells a new paragraph; there only the midst of a sentence goes on.
                && (line.page() == next.page() || isMidst(line, next))
                && !BEGINS_ITEM.matcher(next.text()).matches()
                && !(ENDS_CLAUSE.matcher(line.text()).find()
                        && BEGINS_POINT.matcher(next.text()).matches())
                && line.right() + line.space() + next.firstWord() > margin + ROUNDING_POINTS;
    }
}
