package dk.sagsgang.command.ledger;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection of one authority and the few questions that are put to it. All of them but {@link #last} are equality
 * or {@code $in} on a unique index, in pages, because that is what an embedded server can answer without a scan. Reads
 * see only what a majority holds, writes are acknowledged when a majority has journalled them.
 */
final class CommitStore {

    static final int PAGE = 200;
    static final String PREFIX = "ledger.";

    private final MongoCollection<BsonDocument> collection;

    CommitStore(MongoDatabase database, AuthorityId authority) {
        collection = database.getCollection(PREFIX + authority, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Makes the collection and its lock, where they are not there yet. */
    void prepare() {
        collection.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
    }

    /** Writes in this order and stops at the first that is refused. */
    void insert(List<BsonDocument> commits) {
        collection.insertMany(commits, new InsertManyOptions().ordered(true));
    }

    /** The commits whose first position lies within the run, in order. */
    List<StoredCommit> startingWithin(long first, int positions) {
        return found(
                Filters.in(
                        "_id",
                        LongStream.range(first, first + positions).boxed().toList()),
                null);
    }

    /** The commits that hold any of these keys, in order. */
    List<StoredCommit> withKeys(Collection<String> keys) {
        return found(keys, null);
    }

    /** The same without the events' bytes. */
    List<StoredCommit> outlinesWithKeys(Collection<String> keys) {
        return found(keys, Projections.exclude("e.o", "e.p"));
    }

    /** The last commit. An embedded server scans for it, so this is asked once. */
    Optional<StoredCommit> last() {
        return Optional.ofNullable(collection
                        .find()
                        .projection(Projections.exclude("e"))
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .first())
                .map(StoredCommit::new);
    }

    private List<StoredCommit> found(Collection<String> keys, @Nullable Bson projection) {
        List<String> all = List.copyOf(keys);
        Map<Long, StoredCommit> found = new TreeMap<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            List<String> page = all.subList(from, Math.min(from + PAGE, all.size()));
            found(Filters.in("k", page), projection).forEach(commit -> found.put(commit.firstPosition(), commit));
        }
        return List.copyOf(found.values());
    }

    private List<StoredCommit> found(Bson filter, @Nullable Bson projection) {
        List<StoredCommit> found = new ArrayList<>();
        collection.find(filter).projection(projection).forEach(document -> found.add(new StoredCommit(document)));
        found.sort(Comparator.comparingLong(StoredCommit::firstPosition));
        return found;
    }
}
