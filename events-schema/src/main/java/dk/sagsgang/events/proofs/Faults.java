package dk.sagsgang.events.proofs;

import java.util.ArrayList;
import java.util.List;

/** Gathers faults in the order in which they are found; past a thousand it only counts. */
final class Faults {

    static final int KEPT = 1_000;

    private final List<Fault> kept = new ArrayList<>();
    private long count;

    void add(Fault.Kind kind, long at, String sentence) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Fault(kind, at, sentence));
        }
    }

    List<Fault> kept() {
        return kept;
    }

    long count() {
        return count;
    }
}
