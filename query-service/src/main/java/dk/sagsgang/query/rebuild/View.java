package dk.sagsgang.query.rebuild;

import dk.sagsgang.query.store.Part;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator can have rebuilt, by the name he knows it under. What is told with the names of committees takes the
 * committees with it, so that the two never come from different folds.
 */
enum View {
    CASES,
    MEETINGS,
    COMMITTEES,
    AUTHORITIES,
    HISTORY,
    LOG,
    ALL;

    Set<Part> parts() {
        return switch (this) {
            case CASES -> EnumSet.of(Part.CASES, Part.COMMITTEES);
            case MEETINGS -> EnumSet.of(Part.MEETINGS, Part.COMMITTEES);
            case COMMITTEES -> EnumSet.of(Part.COMMITTEES);
            case AUTHORITIES -> EnumSet.of(Part.AUTHORITIES);
            case HISTORY -> EnumSet.of(Part.HISTORY);
            case LOG -> EnumSet.of(Part.LOG);
            case ALL -> EnumSet.allOf(Part.class);
        };
    }

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<View> named(String written) {
        return Arrays.stream(values())
                .filter(it -> it.written().equals(written))
                .findFirst();
    }
}
