package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * When each position of an authority was recorded, in documents of {@value #BLOCK} positions each, so that an instant can
 * be turned into a position. Times need not rise with the positions, since clocks differ: the last position recorded by
 * an instant is the highest whose own time is not after it. Every write may be repeated, in any order. Every method throws
 * {@link ViewStoreAway} while the store is away.
 */
public class RecordingTimes {
    static final String COLLECTION = "times";

    private static final int BLOCK = 1_000;
    private static final String EARLIEST = "earliest";
    private static final String AT = "at";

    private final MongoDatabase database;
    private final Supplier<Generations> generations;

    RecordingTimes(MongoDatabase database, Supplier<Generations> generations) {
        this.database = database;
        this.generations = generations;
    }

    /** One write for each block that the events lie in. */
    void note(Collection<RecordedEvent> recorded) {
        Map<String, List<RecordedEvent>> byBlock = new LinkedHashMap<>();
        for (RecordedEvent event : recorded) {
            String name = event.stream().authority() + "/" + event.position() / BLOCK;
            byBlock.computeIfAbsent(name, it -> new ArrayList<>()).add(event);
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        byBlock.forEach((name, events) ->
                writes.add(new UpdateOneModel<>(eq("_id", name), update(events), new UpdateOptions().upsert(true))));
        ViewStoreAway.unlessAway(() -> blocks().bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    /** The last position that had been recorded by the instant; none where nothing had. */
    public OptionalLong lastBy(AuthorityId authority, Instant instant) {
        long millis = instant.toEpochMilli();
        long last = -1;
        for (Document block : ViewStoreAway.unlessAway(() -> blocks().find(
                        and(eq("authority", authority.value()), lte(EARLIEST, millis)))
                .projection(Projections.include("block"))
                .into(new ArrayList<>()))) {
            last = Math.max(last, block.getLong("block"));
        }
        return last < 0 ? OptionalLong.empty() : lastIn(authority, last, millis);
    }

    private OptionalLong lastIn(AuthorityId authority, long block, long millis) {
        Document found = ViewStoreAway.unlessAway(
                () -> blocks().find(eq("_id", authority + "/" + block)).first());
        Document at = found == null ? new Document() : found.get(AT, Document.class);
        return at.entrySet().stream()
                .filter(it -> ((Long) it.getValue()) <= millis)
                .mapToLong(it -> block * BLOCK + Long.parseLong(it.getKey()))
                .max();
    }

    private MongoCollection<Document> blocks() {
        return database.getCollection(generations.get().collection(Part.HISTORY, COLLECTION));
    }

    private static Bson update(List<RecordedEvent> events) {
        RecordedEvent first = events.getFirst();
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set("authority", first.stream().authority().value()));
        changes.add(Updates.set("block", first.position() / BLOCK));
        long earliest = Long.MAX_VALUE;
        for (RecordedEvent event : events) {
            long millis = event.recordedAt().toEpochMilli();
            earliest = Math.min(earliest, millis);
            changes.add(Updates.set(AT + "." + event.position() % BLOCK, millis));
        }
        changes.add(Updates.min(EARLIEST, earliest));
        return Updates.combine(changes);
    }
}
