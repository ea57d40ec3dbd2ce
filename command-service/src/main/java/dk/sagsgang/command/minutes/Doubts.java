package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the doubts of one reading, in the order in which they arise; {@link #of} speaks of one item. */
final class Doubts {

    private final List<Doubt> all;
    private final @Nullable Integer item;

    Doubts() {
        this(new ArrayList<>(), null);
    }

    private Doubts(List<Doubt> all, @Nullable Integer item) {
        this.all = all;
        this.item = item;
    }

    Doubts of(int position) {
        return new Doubts(all, position);
    }

    void add(String code, String about, String message, @Nullable LineRange lines) {
        Doubt doubt = new Doubt(code, item, about, message, lines);
        if (!all.contains(doubt)) {
            all.add(doubt);
        }
    }

    List<Doubt> all() {
        return List.copyOf(all);
    }
}
