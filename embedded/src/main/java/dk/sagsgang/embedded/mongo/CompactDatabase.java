package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database of compact collections. The library does all but inserting; what it keeps for itself, the lists of
 * collections and indexes, is kept in its own way. Guarded by {@link IsolatingBackend}'s lock on the database.
 */
final class CompactDatabase extends AbstractMongoDatabase<Integer> {
    private static final String SYSTEM = "system.";
    private static final int SYSTEM_NAMESPACE = 16459;

    private final Scans scans;

    CompactDatabase(String name, CursorRegistry cursors, Scans scans) {
        super(name, cursors);
        this.scans = scans;
        initializeNamespacesAndIndexes();
    }

    /** Inserts the documents of a command as the bytes they are. */
    Document insert(WriteCommand insert) {
        String collection = String.valueOf(insert.body().get(insert.name()));
        if (collection.startsWith(SYSTEM)) {
            throw new MongoServerError(SYSTEM_NAMESPACE, "attempt to insert in system namespace");
        }
        boolean ordered = Utils.isTrue(insert.body().get("ordered"));
        return ((CompactCollection) resolveOrCreateCollection(collection)).insert(insert.documents(), ordered);
    }

    /** The documents a find asks for; null when they are not known without looking at others, or are not sent whole. */
    @Nullable
    FoundDocuments find(String name, Document find) {
        boolean whole = !(find.get("projection") instanceof Document projection) || projection.isEmpty();
        boolean atOnce = number(find, "batchSize") == 0;
        if (!whole
                || !atOnce
                || !(find.getOrDefault("filter", new Document()) instanceof Document filter)
                || !(find.getOrDefault("sort", new Document()) instanceof Document sort)
                || !(resolveCollection(name, false) instanceof CompactCollection collection)) {
            return null;
        }
        List<BsonBytes> found = collection.find(filter, sort, number(find, "skip"), number(find, "limit"));
        return found == null ? null : answer(collection.getFullName(), found, Utils.isTrue(find.get("singleBatch")));
    }

    private FoundDocuments answer(String namespace, List<BsonBytes> found, boolean singleBatch) {
        int fitting = RemainingDocuments.fitting(found);
        if (fitting == found.size() || singleBatch) {
            return new FoundDocuments(namespace, found.subList(0, fitting), 0);
        }
        Cursor rest = new RemainingDocuments(cursorRegistry.generateCursorId(), found.subList(fitting, found.size()));
        cursorRegistry.add(rest);
        return new FoundDocuments(namespace, found.subList(0, fitting), rest.getId());
    }

    @Override
    protected MongoCollection<Integer> openOrCreateCollection(String name, CollectionOptions options) {
        return name.startsWith(SYSTEM)
                ? new MemoryCollection(this, name, options, cursorRegistry)
                : new CompactCollection(this, name, options, cursorRegistry, scans);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new CompactUniqueIndex((CompactCollection) resolveCollection(collection, true), name, keys, sparse);
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    private static int number(Document command, String field) {
        return command.get(field) instanceof Number number ? number.intValue() : 0;
    }
}
