package dk.sagsgang.query.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is laid out: its texts in their order, in Danish, with no markup in them. The template adds headings and
 * nothing that is read, and takes what is public here. The layout is one that the reader of minutes knows, so that what is written here can be read back.
 */
record Paper(String title, String authority, List<Fact> facts, List<Item> items, List<String> closing) {

    public String closingHeading() {
        return "Underskrifter";
    }

    /** A line of the document's head. */
    record Fact(String label, String value) {}

    /**
     * One agenda item. {@code routing} are the committees of its table, {@code people} its caseworkers; {@code notes} say what is not told of it; {@code anchor} is its
     * name within the document.
     */
    record Item(
            String anchor,
            @Nullable Integer number,
            String title,
            boolean closed,
            @Nullable String caseNumber,
            List<String> routing,
            List<String> people,
            List<String> notes,
            List<Part> parts) {

        public String heading() {
            return (number == null ? "Dagsordenspunkt" : "Punkt " + number) + (closed ? " (lukket)" : "") + " – "
                    + title;
        }

        /** How the item stands in the table of contents. */
        public String entry() {
            return (number == null ? "" : number + ". ") + title;
        }
    }

    /** A section under its heading. */
    record Part(String heading, List<Block> blocks) {

        static Part of(String heading, List<String> paragraphs) {
            return new Part(heading, List.of(new Block(false, paragraphs)));
        }
    }

    /** Paragraphs, or the lines of a list; a line of a list may be broken. */
    record Block(boolean listed, List<String> lines) {}
}
