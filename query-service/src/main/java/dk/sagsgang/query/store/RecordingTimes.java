package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * When each position of an authority was recorded, a document for the events that were taken together, so that an instant
 * can be turned into a position. Times need not rise with the positions, since clocks differ: the last position recorded
 * by an instant is the highest whose own time is not after it. Every write may be repeated, with other events taken
 * together too. Every method throws {@link ViewStoreAway} while the store is away.
 */
public class RecordingTimes {
    static final String COLLECTION = "times";

    private static final String AUTHORITY = "authority";
    private static final String EARLIEST = "earliest";
    private static final String LAST = "last";
    private static final String AT = "at";
    private static final int NAMES_AT_ONCE = 50;

    private final MongoDatabase database;
    private final Supplier<Generations> generations;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    RecordingTimes(MongoDatabase database, Supplier<Generations> generations) {
        this.database = database;
        this.generations = generations;
    }

    /** One document for each authority. */
    void note(Collection<RecordedEvent> recorded) {
        Map<AuthorityId, List<RecordedEvent>> byAuthority = new LinkedHashMap<>();
        for (RecordedEvent event : recorded) {
            byAuthority
                    .computeIfAbsent(event.stream().authority(), it -> new ArrayList<>())
                    .add(event);
        }
        List<Document> documents =
                byAuthority.values().stream().map(RecordingTimes::document).toList();
        ViewStoreAway.unlessAway(() -> {
            MongoCollection<Document> times = times();
            if (indexed.add(times.getNamespace().getCollectionName())) {
                times.createIndex(Indexes.ascending(AUTHORITY, EARLIEST));
            }
            WrittenOnce.insert(times, documents);
        });
    }

    /** The last position that had been recorded by the instant; none where nothing had. */
    public OptionalLong lastBy(AuthorityId authority, Instant instant) {
        long millis = instant.toEpochMilli();
        List<Document> begun = ViewStoreAway.unlessAway(() -> times().find(
                        and(eq(AUTHORITY, authority.value()), lte(EARLIEST, millis)))
                .projection(include(LAST))
                .into(new ArrayList<>()));
        begun.sort(Comparator.comparingLong((Document it) -> it.getLong(LAST)).reversed());
        long found = 0;
        for (Document some : begun) {
            if (some.getLong(LAST) <= found) {
                break;
            }
            found = Math.max(found, lastIn(some.getString("_id"), millis));
        }
        return found == 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** When the events at these positions were recorded; of a position that is not stored, nothing. */
    public Map<Long, Instant> at(AuthorityId authority, Set<Long> positions) {
        if (positions.isEmpty()) {
            return Map.of();
        }
        NavigableSet<Long> wanted = new TreeSet<>(positions);
        List<String> names = ViewStoreAway.unlessAway(() -> times().find(
                        and(eq(AUTHORITY, authority.value()), gte(LAST, wanted.first())))
                .projection(include(LAST))
                .map(some -> some.getString("_id"))
                .into(new ArrayList<>()));
        names.removeIf(name -> !holdsAny(name, wanted));
        Map<Long, Instant> found = new HashMap<>();
        for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE));
            ViewStoreAway.unlessAway(() -> times().find(in("_id", some)).forEach(document -> {
                LongBuffer pairs = ByteBuffer.wrap(
                                document.get(AT, Binary.class).getData())
                        .asLongBuffer();
                while (pairs.hasRemaining()) {
                    long position = pairs.get();
                    Instant recorded = Instant.ofEpochMilli(pairs.get());
                    if (wanted.contains(position)) {
                        found.put(position, recorded);
                    }
                }
            }));
        }
        return found;
    }

    /** Whether the document of this name, which ends with its first and last position, has one of these. */
    private static boolean holdsAny(String name, NavigableSet<Long> positions) {
        int dash = name.lastIndexOf('-');
        Long next = positions.ceiling(Long.valueOf(name.substring(name.lastIndexOf('/') + 1, dash)));
        return next != null && next <= Long.parseLong(name.substring(dash + 1));
    }

    private long lastIn(String name, long millis) {
        Document some =
                ViewStoreAway.unlessAway(() -> times().find(eq("_id", name)).first());
        long last = 0;
        if (some != null) {
            LongBuffer pairs =
                    ByteBuffer.wrap(some.get(AT, Binary.class).getData()).asLongBuffer();
            while (pairs.hasRemaining()) {
                long position = pairs.get();
                last = pairs.get() <= millis ? Math.max(last, position) : last;
            }
        }
        return last;
    }

    private MongoCollection<Document> times() {
        return database.getCollection(generations.get().collection(Part.HISTORY, COLLECTION));
    }

    /** Position and time in turn, each of eight octets. */
    private static Document document(List<RecordedEvent> events) {
        ByteBuffer pairs = ByteBuffer.allocate(2 * Long.BYTES * events.size());
        long earliest = Long.MAX_VALUE;
        for (RecordedEvent event : events) {
            long millis = event.recordedAt().toEpochMilli();
            earliest = Math.min(earliest, millis);
            pairs.putLong(event.position()).putLong(millis);
        }
        String authority = events.getFirst().stream().authority().value();
        long first = events.getFirst().position();
        long last = events.getLast().position();
        return new Document("_id", authority + "/" + first + "-" + last)
                .append(AUTHORITY, authority)
                .append(LAST, last)
                .append(EARLIEST, earliest)
                .append(AT, new Binary(pairs.array()));
    }
}
