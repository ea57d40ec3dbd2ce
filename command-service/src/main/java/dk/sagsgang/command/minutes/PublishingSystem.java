package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.Layout.HeadField;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of one publishing system look like, for the reader of all systems: the line by which they are known
 * (null where nothing tells, which any document satisfies), how an item begins (groups number, title and, where it has
 * one, access), its headings, the labels of its head, the lines that belong to the page and not to the minutes, and
 * what the system does that others do not. A new system is a new description.
 */
record PublishingSystem(
        String name,
        @Nullable Pattern sign,
        Pattern itemStart,
        Headings headings,
        Map<HeadField, List<String>> labels,
        @Nullable Pattern furniture,
        List<Trait> traits) {

    /** What a system does that others do not. */
    enum Trait {
        /** An item's number stands on a line of its own above the title. */
        NUMBER_ABOVE_TITLE,
        /** A summary without a heading follows the decision where a case text follows. */
        SUMMARY_AFTER_DECISION,
        /** Items print no case numbers, so that a missing one is no doubt. */
        NO_CASE_NUMBERS
    }

    PublishingSystem {
        labels = Map.copyOf(labels);
        traits = List.copyOf(traits);
    }

    boolean does(Trait trait) {
        return traits.contains(trait);
    }

    boolean isFurniture(Line line) {
        return furniture != null && furniture.matcher(line.text()).matches();
    }

    boolean isKnownBy(List<Line> lines) {
        return sign == null
                || lines.stream().anyMatch(line -> sign.matcher(line.text()).matches());
    }
}
