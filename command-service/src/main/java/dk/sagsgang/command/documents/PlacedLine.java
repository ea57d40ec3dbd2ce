package dk.sagsgang.command.documents;

import org.jspecify.annotations.Nullable;

/**
 * A line as it stands in a document: its number from 1, counted through the whole document with what repeats on every
 * page, and the page it stands on; null where the format has no pages. Tabs stand between columns.
 */
public record PlacedLine(int number, @Nullable Integer page, String text) {

    boolean blank() {
        return text.isBlank();
    }
}
