package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.stored.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All findings of an authority as of a position, the newest first. It never changes. */
final class Snapshot {
    private final long position;
    private final List<Kept> all;
    private final Map<String, List<Kept>> byCase = new HashMap<>();
    private final Map<String, Kept> byId = new HashMap<>();

    Snapshot(long position, Collection<Kept> kept) {
        this.position = position;
        this.all = kept.stream().sorted(Kept.NEWEST_FIRST).toList();
        for (Kept it : all) {
            byCase.computeIfAbsent(it.stream().name(), name -> new ArrayList<>(2))
                    .add(it);
            byId.put(it.finding().id(), it);
        }
    }

    long position() {
        return position;
    }

    List<Kept> all() {
        return all;
    }

    List<Kept> of(StreamId stream) {
        return byCase.getOrDefault(stream.name(), List.of());
    }

    Optional<Kept> one(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
