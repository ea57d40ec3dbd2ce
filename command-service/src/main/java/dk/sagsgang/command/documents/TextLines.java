package dk.sagsgang.command.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a document and numbers them, up to the most that a document may have. */
final class TextLines {

    private final List<PlacedLine> lines = new ArrayList<>();
    private long letters;
    private int numbered;

    void add(String text) {
        add(null, text);
    }

    void add(@Nullable Integer page, String text) {
        letters += text.length();
        if (letters > Limits.LETTERS || lines.size() >= Limits.LINES) {
            throw new DocumentRefused(Fault.BOMB);
        }
        numbered++;
        lines.add(new PlacedLine(numbered, page, text));
    }

    /** Lets a line of the document, which is counted, go on with the one before it. */
    void goOn(String text) {
        PlacedLine begun = lines.removeLast();
        letters += text.length();
        if (letters > Limits.LETTERS) {
            throw new DocumentRefused(Fault.BOMB);
        }
        numbered++;
        lines.add(new PlacedLine(begun.number(), begun.page(), begun.text() + " " + text));
    }

    /** Counts a line that stands in the document and is no part of its text. */
    void leaveOut() {
        numbered++;
    }

    /** A blank line, unless there is one already or nothing before it. */
    void space() {
        space(null);
    }

    void space(@Nullable Integer page) {
        if (!lines.isEmpty() && !lines.getLast().blank()) {
            add(page, "");
        }
    }

    List<PlacedLine> all() {
        return List.copyOf(lines);
    }
}
