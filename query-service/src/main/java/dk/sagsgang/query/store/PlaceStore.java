package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.values.AuthorityId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * The place of each authority, stored last in every batch: what lies before it is in the views, what lies after it is
 * taken again and changes nothing. An authority that has none is read from the beginning. Every method throws
 * {@link ViewStoreAway} while the store is away.
 */
public class PlaceStore {
    private static final String CLOSED = "closed";

    private final MongoDatabase database;
    private final Supplier<Generations> generations;

    PlaceStore(MongoDatabase database) {
        this(database, () -> Generations.FIRST);
    }

    PlaceStore(MongoDatabase database, Supplier<Generations> generations) {
        this.database = database;
        this.generations = generations;
    }

    public Place find(AuthorityId authority) {
        Document document = ViewStoreAway.unlessAway(
                () -> places().find(eq("_id", authority.value())).first());
        return document == null ? Place.START : place(document);
    }

    public Map<AuthorityId, Place> all() {
        Map<AuthorityId, Place> all = new HashMap<>();
        ViewStoreAway.unlessAway(() -> places().find()
                .forEach(document -> all.put(new AuthorityId(document.getString("_id")), place(document))));
        return all;
    }

    /** Moves the place on; false, and nothing happens, where it is not what the caller believes. */
    public boolean advance(AuthorityId authority, Place from, Place to) {
        Document document = document(authority, to);
        return ViewStoreAway.unlessAway(
                () -> from.equals(Place.START) ? WrittenOnce.insert(places(), document) : move(from, document));
    }

    /**
     * Lets none of these places move any more, whoever tries: other generations were chosen, and those who have not
     * noticed must not go on here. Returns where they ended. Not called close, which Spring would call at every stop.
     */
    public Map<AuthorityId, Place> endAll() {
        ViewStoreAway.unlessAway(() -> places().updateMany(new Document(), set(CLOSED, true)));
        return all();
    }

    /** Puts these places where there were others or none; nobody may be at them yet. */
    public void begin(Map<AuthorityId, Place> begun) {
        ViewStoreAway.unlessAway(() -> {
            places().drop();
            begun.forEach((authority, place) -> places().insertOne(document(authority, place)));
        });
    }

    private MongoCollection<Document> places() {
        return database.getCollection(generations.get().placesCollection());
    }

    private static Document document(AuthorityId authority, Place place) {
        return new Document("_id", authority.value())
                .append("position", place.position())
                .append("offset", place.offset());
    }

    private boolean move(Place from, Document document) {
        return places().replaceOne(
                                and(
                                        eq("_id", document.getString("_id")),
                                        eq("position", from.position()),
                                        eq("offset", from.offset()),
                                        ne(CLOSED, true)),
                                document)
                        .getMatchedCount()
                == 1;
    }

    private static Place place(Document document) {
        return new Place(document.getLong("position"), document.getLong("offset"));
    }
}
