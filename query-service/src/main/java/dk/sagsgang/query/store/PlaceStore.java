package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.values.AuthorityId;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The place of each authority, stored last in every batch: what lies before it is in the views, what lies after it is
 * taken again and changes nothing. An authority that has none is read from the beginning. Every method throws
 * {@link ViewStoreAway} while the store is away.
 */
@Component
public class PlaceStore {
    private final MongoCollection<Document> places;

    PlaceStore(MongoDatabase database) {
        places = database.getCollection(ViewStore.GENERATION + "places");
    }

    public Place find(AuthorityId authority) {
        Document document = ViewStoreAway.unlessAway(
                () -> places.find(eq("_id", authority.value())).first());
        return document == null ? Place.START : place(document);
    }

    public Map<AuthorityId, Place> all() {
        Map<AuthorityId, Place> all = new HashMap<>();
        ViewStoreAway.unlessAway(() -> places.find()
                .forEach(document -> all.put(new AuthorityId(document.getString("_id")), place(document))));
        return all;
    }

    /** Moves the place on; false, and nothing happens, where it is not what the caller believes. */
    public boolean advance(AuthorityId authority, Place from, Place to) {
        Document document = new Document("_id", authority.value())
                .append("position", to.position())
                .append("offset", to.offset());
        return ViewStoreAway.unlessAway(() -> from.equals(Place.START) ? begin(document) : move(from, document));
    }

    private boolean move(Place from, Document document) {
        return places.replaceOne(
                                and(
                                        eq("_id", document.getString("_id")),
                                        eq("position", from.position()),
                                        eq("offset", from.offset())),
                                document)
                        .getMatchedCount()
                == 1;
    }

    private boolean begin(Document document) {
        try {
            places.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Place place(Document document) {
        return new Place(document.getLong("position"), document.getLong("offset"));
    }
}
