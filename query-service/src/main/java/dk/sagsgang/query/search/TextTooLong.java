package dk.sagsgang.query.search;

/** Thrown when more words are to be searched for at once than the index is asked for. */
public final class TextTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TextTooLong() {
        super("At most " + TextQueries.MOST_WORDS + " words and " + TextQueries.LONGEST
                + " characters are searched for.");
    }
}
