package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.query.store.LargeReads.Listed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Every event of every stream as it was recorded, a document for each under stream and version. An event is written
 * once and never again changed, so writing is idempotent. Reading asks for names it can compute, at most
 * {@value #AT_ONCE} at a time, and therefore costs the same however long a history is. Every method throws
 * {@link ViewStoreAway} while the store is away, and {@link ViewUnreadable} where what it says is of no use.
 */
@Component
public class HistoryStore {
    private static final int AT_ONCE = 200;

    static final String COLLECTION = ViewStore.GENERATION + "history";

    private final MongoCollection<Document> events;
    private final RecordingTimes times;

    HistoryStore(MongoDatabase database) {
        events = database.getCollection(COLLECTION);
        times = new RecordingTimes(database);
    }

    public void append(Collection<RecordedEvent> recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        List<Document> documents = recorded.stream().map(HistoryStore::document).toList();
        ViewStoreAway.unlessAway(() -> WrittenOnce.insert(events, documents));
        times.note(recorded);
    }

    /** The events from this version on, in order, as far as they follow each other, at most so many. */
    public List<RecordedEvent> read(StreamId stream, long fromVersion, int atMost) {
        List<RecordedEvent> found = new ArrayList<>();
        while (found.size() < atMost) {
            long next = fromVersion + found.size();
            int wanted = Math.min(AT_ONCE, atMost - found.size());
            List<RecordedEvent> page = at(stream, names(stream, next, wanted));
            for (RecordedEvent event : page) {
                if (event.version() != fromVersion + found.size()) {
                    return found;
                }
                found.add(event);
            }
            if (page.size() < wanted) {
                return found;
            }
        }
        return found;
    }

    /**
     * The events from this version on that fit into one answer: at most so many, and no more than {@value
     * LargeReads#PAGE_BYTES} bytes of them, but at least one where there is one.
     */
    public Page page(StreamId stream, long fromVersion, int atMost) {
        LargeReads reads = new LargeReads(events);
        Map<String, Listed> listed = new HashMap<>();
        for (Listed it : reads.listed(in("_id", names(stream, fromVersion, atMost + 1)))) {
            listed.put(it.name(), it);
        }
        List<Listed> following = new ArrayList<>();
        for (long version = fromVersion; listed.containsKey(name(stream, version)); version++) {
            following.add(listed.get(name(stream, version)));
        }
        List<List<String>> pages = LargeReads.pages(following.subList(0, Math.min(following.size(), atMost)));
        if (pages.isEmpty()) {
            return new Page(List.of(), false);
        }
        List<RecordedEvent> first = new ArrayList<>();
        reads.read(pages.getFirst()).forEach(document -> first.add(event(stream, document)));
        first.sort(Comparator.comparingLong(RecordedEvent::version));
        return new Page(first, first.size() < following.size());
    }

    /** Events that follow each other, and whether another one follows them. */
    public record Page(List<RecordedEvent> events, boolean hasNext) {}

    private List<RecordedEvent> at(StreamId stream, List<String> names) {
        List<RecordedEvent> found = new ArrayList<>(names.size());
        new LargeReads(events).each(in("_id", names), document -> found.add(event(stream, document)));
        found.sort(Comparator.comparingLong(RecordedEvent::version));
        return found;
    }

    private static List<String> names(StreamId stream, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(version -> name(stream, version))
                .toList();
    }

    static String name(StreamId stream, long version) {
        return stream + "/" + version;
    }

    private static Document document(RecordedEvent event) {
        return new Document("_id", name(event.stream(), event.version()))
                .append("position", event.position())
                .append("id", event.id().value())
                .append("type", event.type())
                .append("revision", event.revision())
                .append("version", event.version())
                .append("recordedAt", event.recordedAt().toEpochMilli())
                .append("actor", event.actor())
                .append("role", event.role())
                .append("command", event.commandId())
                .append("correlation", event.correlationId())
                .append(LargeReads.SIZE, (long) event.source().length + event.payload().length)
                .append("source", new Binary(event.source()))
                .append("payload", new Binary(event.payload()));
    }

    static RecordedEvent event(StreamId stream, Document document) {
        return new RecordedEvent(
                document.getLong("position"),
                new EventId(document.getString("id")),
                document.getString("type"),
                document.getInteger("revision"),
                stream,
                document.getLong("version"),
                Instant.ofEpochMilli(document.getLong("recordedAt")),
                document.getString("actor"),
                document.getString("role"),
                document.getString("command"),
                document.getString("correlation"),
                document.get("source", Binary.class).getData(),
                document.get("payload", Binary.class).getData());
    }
}
