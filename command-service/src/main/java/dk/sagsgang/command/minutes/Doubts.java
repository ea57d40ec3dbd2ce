package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the doubts of one reading, in the order in which they arise; {@link #of} speaks of one item. */
final class Doubts {

    private final Set<Doubt> all;
    private final @Nullable Integer item;

    Doubts() {
        this(new LinkedHashSet<>(), null);
    }

    private Doubts(Set<Doubt> all, @Nullable Integer item) {
        this.all = all;
        this.item = item;
    }

    Doubts of(int position) {
        return new Doubts(all, position);
    }

    void add(String code, String about, String message, @Nullable LineRange lines) {
        all.add(new Doubt(code, item, about, message, lines));
    }

    List<Doubt> all() {
        return List.copyOf(all);
    }
}
