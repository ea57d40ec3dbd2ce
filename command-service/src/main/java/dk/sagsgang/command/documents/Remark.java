package dk.sagsgang.command.documents;

import java.util.List;

/** Something about a document's text that whoever relies on it should know, and the pages it is about, where it has any. */
public record Remark(Kind kind, List<Integer> pages) {

    /** What is remarked. */
    public enum Kind {
        /** The text ends within a character. */
        CUT_OFF,
        /** Nothing says which characters the octets stand for; windows-1252 was assumed. */
        ENCODING_ASSUMED,
        /** Characters were lost, here or before the document came here. */
        CHARACTERS_LOST,
        /** A few signs say nowhere which letter they are, and were not read. */
        SIGNS_UNKNOWN,
        /** Some pages are pictures, and were not read. */
        PAGES_WITHOUT_TEXT,
        /** Some pages are set in columns of text, whose lines were read across. */
        PAGES_IN_COLUMNS,
        /** Changes that nobody has accepted yet are in the text as if they were. */
        CHANGES_TRACKED,
        /** A part that is shown in the document is of another format, and was not read. */
        PART_LEFT_OUT
    }

    public Remark {
        pages = List.copyOf(pages);
    }

    static Remark of(Kind kind) {
        return new Remark(kind, List.of());
    }
}
