package dk.sagsgang.standalone.story;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines between words; a word that is longer than a line is broken where the line ends. */
final class Lines {

    private Lines() {}

    /** At least one line; none is longer than the width, and control characters do not reach the terminal. */
    static List<String> broken(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : harmless(text).strip().split("\\s+")) {
            if (!line.isEmpty() && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (columns(rest) > width) {
                int end = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Minutes come from anywhere: an escape sequence in them must not steer the terminal of who reads them. */
    private static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static int columns(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
