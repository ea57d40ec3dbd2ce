package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.StreamId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Histories that were read before, the ones asked for last, up to a size. What is kept never turns wrong, since a history
 * only grows; it is thrown away with the process. One that alone is larger than half of the room is not kept.
 */
final class KeptHistories {
    private final long room;
    private final Map<StreamId, ReadHistory> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long taken;

    /** The room is in bytes. */
    KeptHistories(long room) {
        this.room = room;
    }

    synchronized @Nullable ReadHistory find(StreamId stream) {
        return kept.get(stream);
    }

    synchronized void keep(StreamId stream, ReadHistory history) {
        ReadHistory before = kept.get(stream);
        if (history.bytes() > room / 2
                || (before != null && before.told().size() >= history.told().size())) {
            return;
        }
        kept.put(stream, history);
        taken += history.bytes() - (before == null ? 0 : before.bytes());
        Iterator<ReadHistory> oldest = kept.values().iterator();
        while (taken > room) {
            taken -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
