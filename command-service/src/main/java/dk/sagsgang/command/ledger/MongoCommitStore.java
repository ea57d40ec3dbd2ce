package dk.sagsgang.command.ledger;

import com.mongodb.MongoInternalException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dk.sagsgang.events.values.AuthorityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;

/**
 * One authority's commits in a MongoDB collection. Every question is a run of {@code _id}, or equality or {@code $in} on a
 * unique index, in pages, because that is what an embedded server answers without a scan. Reads see only what a majority
 * holds, writes are acknowledged when a majority has journalled them.
 */
final class MongoCommitStore implements CommitStore {

    static final String PREFIX = "ledger.";
    /** So few keys may bring the same commit so many times. */
    private static final int FEW = 9;

    private static final Bson WHOLE = new BsonDocument();
    private static final Bson KEYS = Projections.include("n", "k");

    private final MongoCollection<BsonDocument> collection;

    MongoCommitStore(MongoDatabase database, AuthorityId authority) {
        collection = database.getCollection(PREFIX + authority, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public void prepare() {
        collection.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
    }

    @Override
    public void insert(List<? extends BsonDocument> commits) {
        collection.insertMany(commits, new InsertManyOptions().ordered(true));
    }

    @Override
    public List<StoredCommit> startingWithin(long first, int positions) {
        return within(first, positions, WHOLE);
    }

    @Override
    public List<StoredCommit> keysStartingWithin(long first, int positions) {
        return within(first, positions, KEYS);
    }

    @Override
    public List<StoredCommit> withKeys(List<String> keys) {
        return keys.size() <= FEW ? sorted(found("k", keys, WHOLE)) : withKeys(keys, WHOLE);
    }

    @Override
    public List<StoredCommit> outlinesWithKeys(Collection<String> keys) {
        return withKeys(List.copyOf(keys), Projections.exclude("e.o", "e.p"));
    }

    @Override
    public Optional<StoredCommit> last() {
        return Optional.ofNullable(collection
                        .find()
                        .projection(Projections.exclude("e"))
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .first())
                .map(StoredCommit::new);
    }

    private List<StoredCommit> within(long first, int positions, Bson fields) {
        try {
            return collection
                    .find(run(first, positions))
                    .sort(Sorts.ascending("_id"))
                    .projection(fields)
                    .map(StoredCommit::new)
                    .into(new ArrayList<>());
        } catch (MongoInternalException e) {
            // A server in memory does not divide an answer that is larger than a message may be, so the question is.
            if (positions == 1) {
                throw e;
            }
            int half = positions / 2;
            List<StoredCommit> commits = within(first, half, fields);
            commits.addAll(within(first + half, positions - half, fields));
            return commits;
        }
    }

    /** One condition on one field; the same as an {@code $and} of two is a scan to an embedded server. */
    private static Bson run(long first, int positions) {
        return new BsonDocument(
                "_id", new BsonDocument("$gte", new BsonInt64(first)).append("$lt", new BsonInt64(first + positions)));
    }

    /** Asks for the places first, because an embedded server gives a commit once for every key of it that was asked. */
    private List<StoredCommit> withKeys(List<String> keys, Bson fields) {
        Set<Long> positions = new TreeSet<>();
        found("k", keys, Projections.include("_id")).forEach(commit -> positions.add(commit.firstPosition()));
        return sorted(found("_id", List.copyOf(positions), fields));
    }

    private <T> List<StoredCommit> found(String field, List<T> values, Bson fields) {
        List<StoredCommit> found = new ArrayList<>();
        for (int from = 0; from < values.size(); from += PAGE) {
            collect(field, values.subList(from, Math.min(from + PAGE, values.size())), fields, found);
        }
        return found;
    }

    private <T> void collect(String field, List<T> values, Bson fields, List<StoredCommit> found) {
        try {
            collection
                    .find(Filters.in(field, values))
                    .projection(fields)
                    .map(StoredCommit::new)
                    .into(found);
        } catch (MongoInternalException e) {
            // As above.
            if (values.size() == 1) {
                throw e;
            }
            int half = values.size() / 2;
            collect(field, values.subList(0, half), fields, found);
            collect(field, values.subList(half, values.size()), fields, found);
        }
    }

    private static List<StoredCommit> sorted(List<StoredCommit> found) {
        Map<Long, StoredCommit> each = new TreeMap<>();
        found.forEach(commit -> each.put(commit.firstPosition(), commit));
        return List.copyOf(each.values());
    }
}
