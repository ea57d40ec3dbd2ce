package dk.sagsgang.events.values;

import org.jspecify.annotations.Nullable;

/**
 * A run of lines of a document, both ends included, counted from 1 through the whole document, and the page on which it
 * begins; null where the document has no pages.
 */
public record LineRange(int from, int to, @Nullable Integer page) {

    public LineRange {
        if (from < 1 || to < from) {
            throw new InvalidValue("Lines are counted from 1, and a run ends where it begins or later.");
        }
        if (page != null && page < 1) {
            throw new InvalidValue("Pages are counted from 1.");
        }
    }

    /** Lines of a document that has no pages. */
    public LineRange(int from, int to) {
        this(from, to, null);
    }
}
