package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.in;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.store.LargeReads.Listed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * Reads what {@link HistoryStore} writes in other ways than forwards: many short histories at once, and the end of a long
 * one. Names are computed, so the cost follows the events that are read and nothing else. Every method throws {@link
 * ViewStoreAway} while the store is away.
 */
@Component
public class Histories {
    /** The cost of a question to the embedded server grows with the square of this. */
    private static final int NAMES_AT_ONCE = 200;

    private final HistoryStore histories;

    Histories(HistoryStore histories) {
        this.histories = histories;
    }

    /** The first so many events of each stream, in order; fewer, without a gap, where the store has fewer. */
    public Map<StreamId, List<RecordedEvent>> firstOf(Map<StreamId, Long> counts) {
        return after(Map.of(), counts);
    }

    /**
     * The same without so many that are known already: of each stream those from a version on, in order; fewer, without a
     * gap, where the store has fewer.
     */
    public Map<StreamId, List<RecordedEvent>> after(Map<StreamId, Long> known, Map<StreamId, Long> counts) {
        Map<String, StreamId> streams = new LinkedHashMap<>();
        counts.forEach((stream, count) -> LongStream.range(known.getOrDefault(stream, 0L), count)
                .forEach(version -> streams.put(HistoryStore.name(stream, version), stream)));
        Map<StreamId, List<RecordedEvent>> found = new HashMap<>();
        List<String> names = List.copyOf(streams.keySet());
        for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE));
            new LargeReads(histories.events()).each(in("_id", some), document -> {
                StreamId stream = Objects.requireNonNull(streams.get(document.getString("_id")));
                found.computeIfAbsent(stream, it -> new ArrayList<>()).add(HistoryStore.event(stream, document));
            });
        }
        found.replaceAll((stream, read) -> unbroken(read, known.getOrDefault(stream, 0L)));
        return found;
    }

    /**
     * The last events before this version, in order: at most so many, and no more than {@value LargeReads#PAGE_BYTES}
     * bytes of them, but at least one where there is one.
     */
    public List<RecordedEvent> before(StreamId stream, long version, int atMost) {
        LargeReads reads = new LargeReads(histories.events());
        List<String> names = LongStream.range(Math.max(0, version - atMost), version)
                .mapToObj(it -> HistoryStore.name(stream, it))
                .toList();
        List<Listed> newestFirst = reads.listed(in("_id", names)).stream()
                .sorted(Comparator.comparingLong(Histories::version).reversed())
                .toList();
        List<List<String>> pages = LargeReads.pages(newestFirst);
        if (pages.isEmpty()) {
            return List.of();
        }
        List<RecordedEvent> last = new ArrayList<>();
        reads.read(pages.getFirst()).forEach(document -> last.add(HistoryStore.event(stream, document)));
        last.sort(Comparator.comparingLong(RecordedEvent::version));
        return last;
    }

    private static long version(Listed listed) {
        return Long.parseLong(listed.name().substring(listed.name().lastIndexOf('/') + 1));
    }

    private static List<RecordedEvent> unbroken(List<RecordedEvent> read, long first) {
        read.sort(Comparator.comparingLong(RecordedEvent::version));
        int count = 0;
        while (count < read.size() && read.get(count).version() == first + count) {
            count++;
        }
        return List.copyOf(read.subList(0, count));
    }
}
