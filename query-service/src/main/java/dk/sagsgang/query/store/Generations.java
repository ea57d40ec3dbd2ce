package dk.sagsgang.query.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Which generation of each part is meant, and under which name the places stand that say how far these have come
 * together. A part that is not named is of generation 0, the one that there is from the beginning. Two generations share
 * no document, so filling one touches no other.
 */
public record Generations(String places, Map<Part, Long> numbers) {
    public static final Generations FIRST = new Generations("", Map.of());

    public Generations {
        numbers = Map.copyOf(numbers);
    }

    /** One that is being filled: these parts of it, and every other part as it is here. */
    public Generations filling(long number, Set<Part> parts) {
        return new Generations("g" + number + "_", moved(number, parts));
    }

    /** These, with some parts of another generation; their places have a name of their own. */
    public Generations with(long number, Set<Part> parts, long choice) {
        return new Generations("c" + choice + "_", moved(number, parts));
    }

    public long of(Part part) {
        return numbers.getOrDefault(part, 0L);
    }

    /** The name of a collection that belongs to a part. */
    public String collection(Part part, String name) {
        return collection(of(part), name);
    }

    /** The name of the collection that the places are in. */
    String placesCollection() {
        return ViewStore.GENERATION + places + "places";
    }

    static String collection(long number, String name) {
        return ViewStore.GENERATION + (number == 0 ? "" : "g" + number + "_") + name;
    }

    private Map<Part, Long> moved(long number, Set<Part> parts) {
        Map<Part, Long> moved = new EnumMap<>(Part.class);
        moved.putAll(numbers);
        parts.forEach(part -> moved.put(part, number));
        return moved;
    }
}
