package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The folded views, a collection for each kind of stream, a document for each stream under its name. Writing is
 * idempotent: a document gives way only to one that was written at the same position or a later one. Every method
 * throws {@link ViewStoreAway} while the store is away, and {@link ViewUnreadable} where what it says is of no use.
 */
public class ViewStore {
    /** A form of stored views that others cannot read gets a new number, and with it is built anew. */
    static final String GENERATION = "v3_";

    private static final int NAMES_AT_ONCE = 200;
    private static final Binary NO_FACTS = new Binary(new byte[0]);
    private static final Bson ANSWERED =
            include("version", "position", "writtenAt", "toldAt", "committee", "quarantine", "answer");

    private final MongoDatabase database;
    private final Supplier<Generations> generations;

    ViewStore(MongoDatabase database) {
        this(database, () -> Generations.FIRST);
    }

    ViewStore(MongoDatabase database, Supplier<Generations> generations) {
        this.database = database;
        this.generations = generations;
    }

    public Optional<StoredView> find(StreamId stream) {
        return ViewStoreAway.unlessAway(() -> Optional.ofNullable(collection(stream.kind())
                        .find(eq("_id", stream.toString()))
                        .first())
                .map(ViewStore::view));
    }

    /**
     * The view of a stream for one who only answers with it: its facts, which are about as large as the answer, stay with
     * the store, and none are told here.
     */
    public Optional<StoredView> findAnswer(StreamId stream) {
        return ViewStoreAway.unlessAway(() -> Optional.ofNullable(collection(stream.kind())
                        .find(eq("_id", stream.toString()))
                        .projection(ANSWERED)
                        .first())
                .map(ViewStore::view));
    }

    /** Those of the streams that have a view; all of one kind. */
    public Map<StreamId, StoredView> find(StreamId.Kind kind, Collection<StreamId> streams) {
        Map<StreamId, StoredView> found = new HashMap<>();
        List<String> names = streams.stream().map(StreamId::toString).toList();
        for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE));
            each(kind, in("_id", some), view -> found.put(view.stream(), view));
        }
        return found;
    }

    /** All views of one kind; reads the whole collection on servers that use no such index. */
    public void each(StreamId.Kind kind, @Nullable AuthorityId authority, Consumer<StoredView> consumer) {
        Bson filter = authority == null ? new Document() : eq("authority", authority.value());
        each(kind, filter, consumer);
    }

    /** The names of all streams of this kind that have a view. */
    public List<String> names(StreamId.Kind kind, AuthorityId authority) {
        return new LargeReads(collection(kind))
                .listed(eq("authority", authority.value())).stream()
                        .map(LargeReads.Listed::name)
                        .toList();
    }

    /** The views of this kind whose answer names the committee. */
    public void eachOfCommittee(StreamId.Kind kind, AuthorityId authority, String committee, Consumer<StoredView> to) {
        each(kind, and(eq("authority", authority.value()), eq("committee", committee)), to);
    }

    /** The views that were written at a later position than this one. */
    public void eachWrittenAfter(StreamId.Kind kind, AuthorityId authority, long position, Consumer<StoredView> to) {
        each(kind, and(eq("authority", authority.value()), gt("writtenAt", position)), to);
    }

    /** The streams of one kind whose answer changed after this position, and where it last did, without reading them. */
    public Map<StreamId, Long> toldAfter(StreamId.Kind kind, AuthorityId authority, long position) {
        Map<StreamId, Long> told = new HashMap<>();
        ViewStoreAway.unlessAway(() -> collection(kind)
                .find(and(eq("authority", authority.value()), gt("writtenAt", position)))
                .projection(include("toldAt"))
                .forEach(document -> told.put(StreamId.parse(document.getString("_id")), document.getLong("toldAt"))));
        told.values().removeIf(at -> at <= position);
        return told;
    }

    /** The views that were quarantined. */
    public void eachQuarantined(StreamId.Kind kind, AuthorityId authority, Consumer<StoredView> to) {
        each(kind, and(eq("authority", authority.value()), ne("quarantine", null)), to);
    }

    /** Writes views of one kind; one that a later writer has written already stays as it is. */
    public void save(StreamId.Kind kind, Collection<StoredView> views) {
        if (views.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = views.stream()
                .<WriteModel<Document>>map(view -> new ReplaceOneModel<>(
                        and(eq("_id", view.stream().toString()), lte("writtenAt", view.writtenAt())),
                        document(view),
                        new ReplaceOptions().upsert(true)))
                .toList();
        ViewStoreAway.unlessAway(() -> write(kind, writes));
    }

    /** Writes views of one kind that were never written, or were written just so by one who was interrupted. */
    public void insert(StreamId.Kind kind, Collection<StoredView> views) {
        List<Document> documents = views.stream().map(ViewStore::document).toList();
        ViewStoreAway.unlessAway(() -> WrittenOnce.insert(collection(kind), documents));
    }

    /** Makes what a real server needs to find views otherwise than by their names. */
    public void prepare() {
        ViewStoreAway.unlessAway(() -> {
            for (StreamId.Kind kind : StreamId.Kind.values()) {
                collection(kind).createIndex(Indexes.ascending("authority", "committee"));
                collection(kind).createIndex(Indexes.ascending("authority", "writtenAt"));
            }
        });
    }

    /** Answers when the store does. */
    public void ping() {
        ViewStoreAway.unlessAway(() -> {
            database.runCommand(new Document("ping", 1));
        });
    }

    private void write(StreamId.Kind kind, List<WriteModel<Document>> writes) {
        try {
            collection(kind).bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // A duplicate key says that a later writer's document is there, which the filter did not match.
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(ViewStore::isDuplicate)) {
                throw e;
            }
        }
    }

    private void each(StreamId.Kind kind, Bson filter, Consumer<StoredView> consumer) {
        new LargeReads(collection(kind)).each(filter, document -> consumer.accept(view(document)));
    }

    private MongoCollection<Document> collection(StreamId.Kind kind) {
        Generations now = generations.get();
        return database.getCollection(
                Part.of(kind).map(part -> now.collection(part, kind.written())).orElse(GENERATION + kind.written()));
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document document(StoredView view) {
        return new Document("_id", view.stream().toString())
                .append("authority", view.stream().authority().value())
                .append("version", view.version())
                .append("position", view.position())
                .append("writtenAt", view.writtenAt())
                .append("toldAt", view.toldAt())
                .append("committee", view.committee())
                .append("quarantine", quarantine(view.quarantine()))
                .append(LargeReads.SIZE, (long) view.facts().length + view.answer().length)
                .append("facts", new Binary(view.facts()))
                .append("answer", new Binary(view.answer()));
    }

    private static StoredView view(Document document) {
        return new StoredView(
                StreamId.parse(document.getString("_id")),
                document.getLong("version"),
                document.getLong("position"),
                document.getLong("writtenAt"),
                document.getLong("toldAt"),
                document.getString("committee"),
                quarantine(document),
                document.get("facts", NO_FACTS).getData(),
                document.get("answer", Binary.class).getData());
    }

    private static @Nullable Document quarantine(@Nullable Quarantine quarantine) {
        return quarantine == null
                ? null
                : new Document("reason", quarantine.reason()).append("position", quarantine.position());
    }

    private static @Nullable Quarantine quarantine(Document view) {
        Document quarantine = view.get("quarantine", Document.class);
        return quarantine == null
                ? null
                : new Quarantine(quarantine.getString("reason"), quarantine.getLong("position"));
    }
}
