package dk.sagsgang.command.ledger;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * The turns of one authority as one document beside the ledgers: {@code _id} authority, {@code n} number of changes,
 * {@code h} holder, {@code w} those who wait. It is replaced whole, and only where it still has the number that was read.
 */
final class MongoTurnStore implements TurnStore {

    private final MongoCollection<BsonDocument> collection;
    private final BsonString id;

    MongoTurnStore(MongoDatabase database, AuthorityId authority) {
        collection = database.getCollection("turns", BsonDocument.class);
        id = new BsonString(authority.value());
    }

    @Override
    public Turn read() {
        BsonDocument found = collection.find(Filters.eq("_id", id)).first();
        return found == null
                ? Turn.NONE
                : new Turn(
                        found.getInt64("n").getValue(),
                        found.getString("h").getValue(),
                        found.getArray("w").stream()
                                .map(it -> it.asString().getValue())
                                .toList());
    }

    @Override
    public boolean replace(Turn last, Turn next) {
        BsonDocument document = new BsonDocument("_id", id)
                .append("n", new BsonInt64(next.number()))
                .append("h", new BsonString(next.holder()))
                .append(
                        "w",
                        new BsonArray(List.copyOf(
                                next.waiting().stream().map(BsonString::new).toList())));
        if (last.equals(Turn.NONE)) {
            return begin(document);
        }
        BsonDocument unchanged = new BsonDocument("_id", id).append("n", new BsonInt64(last.number()));
        return collection.replaceOne(unchanged, document).getModifiedCount() == 1;
    }

    private boolean begin(BsonDocument document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            // Another process was the first to ask.
            return false;
        }
    }
}
