package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.findings.OnRecord;
import dk.sagsgang.query.store.Histories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of cases, read once: of long cases that changed last they are kept, so that one more event costs the reading
 * of one. Short cases are read again, which costs no more than a question, and so is one with an event that cannot be
 * read. What is kept is bounded, in events. Used by one thread.
 */
final class CaseHistories {
    private static final int LONG = 100;
    private static final int KEPT_EVENTS = 50_000;

    private final Histories histories;
    private final LinkedHashMap<StreamId, List<OnRecord>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptEvents;

    CaseHistories(Histories histories) {
        this.histories = histories;
    }

    /** What is not kept yet of the first so many events of each case, from the store all at once. */
    Map<StreamId, List<RecordedEvent>> unknown(Map<StreamId, Long> counts) {
        Map<StreamId, Long> known = new HashMap<>();
        counts.keySet().forEach(stream -> known.put(stream, (long) known(stream).size()));
        return histories.after(known, counts);
    }

    /** The case's events with these after what is kept of it; throws what their reading throws where one has no known form. */
    List<OnRecord> with(StreamId stream, List<RecordedEvent> more) {
        List<OnRecord> all = new ArrayList<>(known(stream));
        more.forEach(it -> all.add(OnRecord.of(it)));
        if (all.size() >= LONG) {
            keep(stream, List.copyOf(all));
        }
        return all;
    }

    private List<OnRecord> known(StreamId stream) {
        return kept.getOrDefault(stream, List.of());
    }

    private void keep(StreamId stream, List<OnRecord> all) {
        List<OnRecord> before = kept.put(stream, all);
        keptEvents += all.size() - size(before);
        var oldest = kept.entrySet().iterator();
        while (keptEvents > KEPT_EVENTS && oldest.hasNext()) {
            keptEvents -= oldest.next().getValue().size();
            oldest.remove();
        }
    }

    private static int size(@Nullable List<OnRecord> events) {
        return events == null ? 0 : events.size();
    }
}
