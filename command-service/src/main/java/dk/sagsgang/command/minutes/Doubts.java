package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the doubts of one reading, in the order in which they arise; {@link #of} speaks of one item. */
final class Doubts {

    /** Of one kind in one item this many are enough to look at it, and a document of nonsense has millions. */
    private static final int MOST_OF_A_KIND = 100;

    private final Set<Doubt> all;
    private final Map<String, Integer> counts;
    private final @Nullable Integer item;

    Doubts() {
        this(new LinkedHashSet<>(), new HashMap<>(), null);
    }

    private Doubts(Set<Doubt> all, Map<String, Integer> counts, @Nullable Integer item) {
        this.all = all;
        this.counts = counts;
        this.item = item;
    }

    Doubts of(int position) {
        return new Doubts(all, counts, position);
    }

    void add(String code, String about, String message, @Nullable LineRange lines) {
        if (counts.merge(code + ' ' + item, 1, Integer::sum) <= MOST_OF_A_KIND) {
            all.add(new Doubt(code, item, about, message, lines));
        }
    }

    List<Doubt> all() {
        return List.copyOf(all);
    }
}
