package dk.sagsgang.command.ledger;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Sha256;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Texts that events name by their digest, beside the ledger and outside of it: {@code texts.<authority>} with
 * {@code {_id: digest, t: octets}}. One may be taken away, and every proof stays valid. What comes back is
 * what was kept: its reader compares it with the digest. Every method may throw {@link LedgerUnavailable}.
 */
public final class TextStore {

    /** The most octets of one text. */
    public static final int LARGEST = 12 * 1024 * 1024;

    private final MongoDatabase database;

    /** The client stays the caller's. */
    public TextStore(MongoClient client, String database, LedgerSettings settings) {
        this.database =
                client.getDatabase(database).withTimeout(settings.storeTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns when the octets are stored durably under their digest, and says whether they were not before. */
    public boolean keep(AuthorityId authority, Sha256 digest, byte[] octets) {
        if (octets.length > LARGEST) {
            throw new IllegalArgumentException("A text of " + octets.length + " octets fits no document.");
        }
        return asking(() -> {
            try {
                texts(authority)
                        .insertOne(new BsonDocument("_id", new BsonString(digest.hex()))
                                .append("t", new BsonBinary(octets)));
                return true;
            } catch (MongoWriteException e) {
                // Whether it is the same text that is in the way is seen by looking.
                if (stands(authority, digest)) {
                    return false;
                }
                throw e;
            }
        });
    }

    public Optional<byte[]> find(AuthorityId authority, Sha256 digest) {
        return asking(() -> Optional.ofNullable(
                        texts(authority).find(Filters.eq("_id", digest.hex())).first())
                .map(found -> found.getBinary("t").getData()));
    }

    /** Takes a text away; there may be none. */
    public void forget(AuthorityId authority, Sha256 digest) {
        asking(() -> texts(authority).deleteOne(Filters.eq("_id", digest.hex())));
    }

    private boolean stands(AuthorityId authority, Sha256 digest) {
        return texts(authority)
                        .find(Filters.eq("_id", digest.hex()))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    private MongoCollection<BsonDocument> texts(AuthorityId authority) {
        return database.getCollection("texts." + authority, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new LedgerUnavailable("The store did not answer.", e);
        }
    }
}
