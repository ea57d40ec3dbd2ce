package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A collection of the library's that looks only at the documents a query names by their id, also where it says more of
 * them; the library uses an index only for a query of nothing else, and looks at all documents otherwise. A guarded
 * replacement would take longer the more documents there are.
 */
final class IdFirstCollection extends MemoryCollection {
    private static final String AND = "$and";

    private final Scans scans;

    IdFirstCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Scans scans) {
        super(database, name, options, cursors);
        this.scans = scans;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Object id = query.size() > 1 || query.containsKey(AND) ? id(query) : null;
        Document named = new Document("_id", id);
        Optional<Index<Integer>> index = id == null
                ? Optional.empty()
                : getIndexes().stream().filter(it -> it.canHandle(named)).findFirst();
        return index.map(it -> matchDocumentsFromStream(
                        StreamSupport.stream(it.getPositions(named).spliterator(), false)
                                // In the order of storing, as the library goes through them.
                                .sorted()
                                .map(this::getDocument),
                        query,
                        orderBy,
                        skip,
                        limit,
                        batchSize,
                        projection))
                .orElseGet(() -> super.queryDocuments(query, orderBy, skip, limit, batchSize, projection));
    }

    /** The library's last resort. */
    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        scans.add();
        return super.matchDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    /** What every match must have as its id; null where the query does not say. */
    private static @Nullable Object id(Document query) {
        Object id = query.get("_id");
        if (id == null && query.get(AND) instanceof Collection<?> all) {
            for (Object one : all) {
                id = id == null && one instanceof Document part ? id(part) : id;
            }
        }
        return id;
    }
}
