package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.EventId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Every event of every stream as it was recorded, a document for each under stream and version. An event is written
 * once and never again changed, so writing is idempotent. Reading asks for names it can compute, at most
 * {@value #AT_ONCE} at a time, and therefore costs the same however long a history is. Every method throws
 * {@link ViewStoreAway} while the store is away.
 */
@Component
public class HistoryStore {
    private static final int AT_ONCE = 200;

    private final MongoCollection<Document> events;

    HistoryStore(MongoDatabase database) {
        events = database.getCollection(ViewStore.GENERATION + "history");
    }

    public void append(Collection<RecordedEvent> recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        List<Document> documents = recorded.stream().map(HistoryStore::document).toList();
        ViewStoreAway.unlessAway(() -> insert(documents));
    }

    /** The events from this version on, in order, as far as they follow each other, at most so many. */
    public List<RecordedEvent> read(StreamId stream, long fromVersion, int atMost) {
        List<RecordedEvent> found = new ArrayList<>();
        while (found.size() < atMost) {
            long next = fromVersion + found.size();
            int wanted = Math.min(AT_ONCE, atMost - found.size());
            List<RecordedEvent> page = page(stream, next, wanted);
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

    private void insert(List<Document> documents) {
        try {
            events.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean allThere = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error ->
                                    ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (!allThere) {
                throw e;
            }
        }
    }

    private List<RecordedEvent> page(StreamId stream, long from, int count) {
        List<String> names = LongStream.range(from, from + count)
                .mapToObj(version -> name(stream, version))
                .toList();
        List<RecordedEvent> page = new ArrayList<>(count);
        ViewStoreAway.unlessAway(() -> {
            events.find(in("_id", names))
                    .map(document -> event(stream, document))
                    .into(page);
        });
        page.sort(Comparator.comparingLong(RecordedEvent::version));
        return page;
    }

    private static String name(StreamId stream, long version) {
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
                .append("source", new Binary(event.source()))
                .append("payload", new Binary(event.payload()));
    }

    private static RecordedEvent event(StreamId stream, Document document) {
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
