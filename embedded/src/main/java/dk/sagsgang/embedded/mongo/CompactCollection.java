package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that keeps its documents as the bytes they came as, and decodes what is asked for; the library keeps a
 * tree of objects, four times as large. What an index or the order of storing answers for certain is answered from
 * there; for all else the library looks at every document.
 */
final class CompactCollection extends AbstractMongoCollection<Integer> {
    private static final String NATURAL = "$natural";
    private static final Document EVERYTHING = new Document();

    private final List<@Nullable BsonBytes> documents = new ArrayList<>();
    private final Deque<Integer> freePositions = new ArrayDeque<>();
    private final AscendingIds ids = new AscendingIds(documents);
    private final Scans scans;
    private long dataBytes;

    CompactCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Scans scans) {
        super(database, name, options, cursors);
        this.scans = scans;
    }

    /** Adds documents until one is refused, or all but the refused ones when their order does not matter. */
    Document insert(List<BsonBytes> added, boolean ordered) {
        List<Document> refused = new ArrayList<>();
        int inserted = 0;
        for (int index = 0; index < added.size() && (refused.isEmpty() || !ordered); index++) {
            try {
                add(added.get(index));
                inserted++;
            } catch (MongoServerError e) {
                refused.add(Answers.writeError(index, e));
            }
        }
        return Answers.inserted(inserted, refused);
    }

    /** The bytes of the documents that a query matches, where they are known without looking at others. */
    @Nullable
    List<BsonBytes> find(Document query, @Nullable Document orderBy, int skip, int limit) {
        IntStream positions = positionsInOrder(query, orderBy);
        if (positions == null) {
            return null;
        }
        IntStream wanted = positions.skip(Math.max(0, skip));
        return (limit > 0 ? wanted.limit(limit) : wanted)
                .mapToObj(this::bytesAt)
                .toList();
    }

    BsonBytes bytesAt(int position) {
        return Objects.requireNonNull(documents.get(position));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        IntStream positions = positionsInOrder(query, orderBy);
        return positions == null
                ? super.queryDocuments(query, orderBy, skip, limit, batchSize, projection)
                : matchDocumentsFromStream(
                        positions.mapToObj(this::getDocument), EVERYTHING, null, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        scans.add();
        Stream<Document> all = stored(Positions.range(0, documents.size()), isNaturalDescending(orderBy))
                .mapToObj(this::getDocument);
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected Document getDocument(Integer position) {
        return bytesAt(position).decode();
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return stored(Positions.range(0, documents.size()), false)
                .mapToObj(position -> new DocumentWithPosition<>(getDocument(position), position));
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        return place(BsonBytes.of(document));
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        BsonBytes bytes = BsonBytes.of(after);
        dataBytes += bytes.length() - bytesAt(position).length();
        documents.set(position, bytes);
    }

    @Override
    protected void removeDocument(Integer position) {
        dataBytes -= bytesAt(position).length();
        documents.set(position, null);
        freePositions.add(position);
    }

    @Override
    public int count() {
        return documents.size() - freePositions.size();
    }

    @Override
    protected int getDataSize() {
        return Math.clamp(dataBytes, 0, Integer.MAX_VALUE);
    }

    /** The library would encode each document once more to learn its size. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        dataBytes += change;
    }

    private void add(BsonBytes document) {
        if (document.value(getIdField()) instanceof Collection) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type array");
        }
        List<CompactUniqueIndex> indexes = uniqueIndexes().toList();
        if (!indexes.stream().allMatch(CompactUniqueIndex::isPlain)) {
            addDocument(document.decode());
            return;
        }
        Map<CompactUniqueIndex, Set<KeyValue>> keys = new LinkedHashMap<>();
        indexes.forEach(index -> keys.put(index, index.freeKeys(document)));
        int position = place(document);
        keys.forEach((index, added) -> index.add(added, position));
    }

    private int place(BsonBytes document) {
        Integer free = freePositions.poll();
        int position = free == null ? documents.size() : free;
        if (free == null) {
            documents.add(document);
        } else {
            documents.set(position, document);
        }
        dataBytes += document.length();
        ids.added(position, document);
        return position;
    }

    /** The positions of all that a query matches, in the order that is asked for; null when others must be looked at. */
    private @Nullable IntStream positionsInOrder(Document query, @Nullable Document orderBy) {
        String by = orderBy == null || orderBy.isEmpty()
                ? NATURAL
                : orderBy.keySet().iterator().next();
        boolean inOrder = by.equals(NATURAL) || (by.equals(getIdField()) && ids.ascending());
        if (!inOrder) {
            return null;
        }
        boolean lastFirst = orderBy != null && orderBy.get(by) instanceof Number direction && direction.intValue() < 0;
        return uniqueIndexes()
                .flatMap(index -> index.matching(query).stream())
                .findFirst()
                .or(() -> ids.matching(query))
                .map(positions -> stored(positions, lastFirst))
                .orElse(null);
    }

    /** All but the indexes that are not unique, which the library only lists. */
    private Stream<CompactUniqueIndex> uniqueIndexes() {
        return getIndexes().stream()
                .filter(CompactUniqueIndex.class::isInstance)
                .map(CompactUniqueIndex.class::cast);
    }

    private IntStream stored(Positions positions, boolean lastFirst) {
        return positions.stream(lastFirst).filter(position -> documents.get(position) != null);
    }
}
