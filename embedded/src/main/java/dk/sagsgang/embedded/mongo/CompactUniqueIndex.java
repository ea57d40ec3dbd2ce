package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that keeps no keys, only the hash of each with the position of its document; whether a document really
 * has a key is read from the document. Everything else is as in the library, whose keys are normalised: numbers that
 * are equal are equal keys, whatever their type.
 */
final class CompactUniqueIndex extends AbstractUniqueIndex<Integer> {
    private final CompactCollection collection;
    private final PositionTable table = new PositionTable();
    /** The field of an index over one field that is not inside another. */
    private final @Nullable String plainField;

    CompactUniqueIndex(CompactCollection collection, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.collection = collection;
        String field = keys.getFirst().getKey();
        this.plainField = keys.size() == 1 && !sparse && !field.contains(".") ? field : null;
    }

    /** Whether every document has keys here, which can be read from one field. */
    boolean isPlain() {
        return plainField != null;
    }

    /** The keys of a document that is about to be added, none of which any document may have yet. */
    Set<KeyValue> freeKeys(BsonBytes document) {
        Set<KeyValue> keys = keysOf(document);
        if (keys.stream().anyMatch(this::containsKey)) {
            // It fails, with the library's words.
            checkAdd(document.decode(), collection);
        }
        return keys;
    }

    void add(Set<KeyValue> keys, int position) {
        keys.forEach(key -> table.add(key.hashCode(), position));
    }

    /**
     * The positions of the documents that a query matches; empty when it asks for more than this index knows for
     * certain, such as a pattern, null or a whole array.
     */
    Optional<Positions> matching(Document query) {
        if (plainField == null || query.size() != 1 || !query.containsKey(plainField)) {
            return Optional.empty();
        }
        List<?> values = equalToOneOf(query.get(plainField));
        return values.stream().allMatch(CompactUniqueIndex::isScalar)
                ? Optional.of(Positions.of(values.stream()
                        .mapToInt(value -> position(key(value)))
                        .filter(position -> position >= 0)
                        .sorted()
                        .distinct()
                        .toArray()))
                : Optional.empty();
    }

    @Override
    protected @Nullable Integer getPosition(KeyValue key) {
        return orNull(position(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Integer position) {
        if (containsKey(key)) {
            return false;
        }
        table.add(key.hashCode(), position);
        return true;
    }

    @Override
    protected @Nullable Integer removeDocument(KeyValue key) {
        return orNull(table.remove(key.hashCode(), holding(key)));
    }

    @Override
    protected Iterable<Entry<KeyValue, Integer>> getIterable() {
        return table.positions()
                .distinct()
                .boxed()
                .flatMap(position ->
                        keysOf(collection.bytesAt(position)).stream().map(key -> Map.entry(key, position)))
                .toList();
    }

    @Override
    public long getCount() {
        return table.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    private int position(KeyValue key) {
        return table.find(key.hashCode(), holding(key));
    }

    private IntPredicate holding(KeyValue key) {
        return position -> keysOf(collection.bytesAt(position)).contains(key);
    }

    /** The usual keys are read from the bytes; the library makes all others of the whole document. */
    private Set<KeyValue> keysOf(BsonBytes document) {
        Object value = plainField == null ? null : document.value(plainField);
        if (value instanceof String || value instanceof Number) {
            return Set.of(key(value));
        }
        if (value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(KeyValue::new).collect(Collectors.toUnmodifiableSet());
        }
        return getKeyValues(document.decode());
    }

    private static List<?> equalToOneOf(@Nullable Object condition) {
        return condition instanceof Document operators
                        && operators.size() == 1
                        && operators.get("$in") instanceof List<?> values
                ? values
                : Collections.singletonList(condition);
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof ObjectId;
    }

    private static KeyValue key(Object value) {
        KeyValue key = new KeyValue(value);
        return value instanceof String ? key : key.normalized();
    }

    private static @Nullable Integer orNull(int position) {
        return position < 0 ? null : position;
    }
}
