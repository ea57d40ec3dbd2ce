package dk.sagsgang.query.findings.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All findings of an authority as of a position, the newest first. It never changes. The next one takes what stayed the
 * same from it in one pass, without sorting or comparing anew, since at every event nearly everything stays.
 */
final class Snapshot {
    private final long position;
    private final List<Kept> all;

    private Snapshot(long position, List<Kept> all) {
        this.position = position;
        this.all = all;
    }

    static Snapshot empty() {
        return new Snapshot(0, List.of());
    }

    /** The same later, without some that are in this one and with others that are not. */
    Snapshot with(long later, Collection<Kept> gone, Collection<Kept> come) {
        if (gone.isEmpty() && come.isEmpty()) {
            return new Snapshot(later, all);
        }
        Set<Kept> without = Collections.newSetFromMap(new IdentityHashMap<>());
        without.addAll(gone);
        List<Kept> added = come.stream().sorted(Kept.NEWEST_FIRST).toList();
        List<Kept> merged = new ArrayList<>(all.size() + added.size());
        int next = 0;
        for (Kept it : all) {
            if (!without.contains(it)) {
                while (next < added.size() && Kept.NEWEST_FIRST.compare(added.get(next), it) < 0) {
                    merged.add(added.get(next++));
                }
                merged.add(it);
            }
        }
        merged.addAll(added.subList(next, added.size()));
        return new Snapshot(later, Collections.unmodifiableList(merged));
    }

    long position() {
        return position;
    }

    List<Kept> all() {
        return all;
    }

    Optional<Kept> one(String id) {
        return all.stream().filter(it -> it.finding().id().equals(id)).findFirst();
    }
}
