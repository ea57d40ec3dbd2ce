package dk.sagsgang.query.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One filling of some parts of the views, as long as any of it is stored. {@code left} tells of each part that was live
 * once and is no more where its places stood then, and since when, so that it can be taken up again.
 */
public record Generation(long number, List<Part> parts, Map<Part, Left> left) {

    public Generation {
        parts = List.copyOf(parts);
        left = Map.copyOf(left);
    }

    /** When a part ceased to be live, in milliseconds since 1970, and the name of the places that were live with it. */
    public record Left(String places, long atMillis) {}

    public boolean holds(Collection<Part> wanted) {
        return Set.copyOf(parts).containsAll(wanted);
    }

    /** Without these parts, which are thrown away. */
    Generation without(Collection<Part> dropped) {
        List<Part> rest = new ArrayList<>(parts);
        rest.removeAll(dropped);
        Map<Part, Left> still = new EnumMap<>(Part.class);
        left.forEach((part, when) -> {
            if (rest.contains(part)) {
                still.put(part, when);
            }
        });
        return new Generation(number, rest, still);
    }

    /** With these parts no longer live. */
    Generation leaving(Collection<Part> parts, Left when) {
        Map<Part, Left> all = new EnumMap<>(Part.class);
        all.putAll(left);
        parts.forEach(part -> all.put(part, when));
        return new Generation(number, this.parts, all);
    }

    /** With these parts live again. */
    Generation entering(Collection<Part> parts) {
        Map<Part, Left> rest = new EnumMap<>(Part.class);
        rest.putAll(left);
        parts.forEach(rest::remove);
        return new Generation(number, this.parts, rest);
    }
}
