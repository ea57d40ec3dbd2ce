package dk.sagsgang.command.minutes;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a publishing system's documents look like: how an item begins (named groups number, title, caseNumber and
 * caseworker, those it has), the document's title line (groups kind, committee, date), the labels of its head, the
 * heading of its contents, the headings of an item's sections, and the codes of its committees. A new layout is a new
 * description, read by the same reader.
 */
record Layout(
        String name,
        Pattern itemStart,
        @Nullable Pattern titleLine,
        List<String> furniture,
        Map<HeadField, List<String>> labels,
        @Nullable String contents,
        boolean caseNumberBelowTitle,
        boolean attachmentsListed,
        Map<Section, List<String>> headings,
        Committees committees) {

    /** What the head of a document tells of its meeting. */
    enum HeadField {
        COMMITTEE,
        DATE,
        TIME,
        PLACE
    }

    Layout {
        furniture = List.copyOf(furniture);
        labels = Map.copyOf(labels);
        headings = Map.copyOf(headings);
    }
}
