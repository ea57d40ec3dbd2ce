package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;

/** Computes the roots that leaves give at several sizes in one pass, up to the first leaf that is not known. */
final class Roots {

    private Roots() {}

    static Map<Long, Sha256> at(NavigableSet<Long> sizes, SealedLeaves leaves, Map<Integer, byte[]> substitutes) {
        Map<Long, Sha256> roots = new HashMap<>();
        Frontier frontier = Frontier.empty();
        for (long size : sizes) {
            while (frontier.size() < size) {
                int place = (int) frontier.size();
                byte[] substitute = substitutes.isEmpty() ? null : substitutes.get(place);
                if (substitute == null && !leaves.knows(place)) {
                    return roots;
                }
                frontier.append(substitute == null ? leaves.leaf(place) : substitute);
            }
            roots.put(size, frontier.head().root());
        }
        return roots;
    }
}
