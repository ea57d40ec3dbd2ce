package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether the documents of a collection stand in the order of their {@code _id}s, all whole numbers, as they do
 * where each {@code _id} is the next position of a ledger. As long as they do, a range of them is found by halving.
 */
final class AscendingIds {
    private final List<@Nullable BsonBytes> documents;
    private boolean ascending = true;
    private long last = Long.MIN_VALUE;

    AscendingIds(List<@Nullable BsonBytes> documents) {
        this.documents = documents;
    }

    boolean ascending() {
        return ascending;
    }

    /** Takes note of a document that now stands at this position. */
    void added(int position, BsonBytes document) {
        boolean atTheEnd = position == documents.size() - 1;
        if (ascending
                && atTheEnd
                && document.value("_id") instanceof Number id
                && isWhole(id)
                && (position == 0 || id.longValue() > last)) {
            last = id.longValue();
        } else {
            ascending = false;
        }
    }

    /** The positions of all documents, or of those in a range of whole numbers; empty for any other question. */
    Optional<Positions> matching(Document query) {
        if (query.isEmpty()) {
            return Optional.of(Positions.range(0, documents.size()));
        }
        if (!ascending || query.size() != 1 || !(query.get("_id") instanceof Document range) || range.isEmpty()) {
            return Optional.empty();
        }
        int from = 0;
        int to = documents.size();
        for (Entry<String, Object> bound : range.entrySet()) {
            if (!(bound.getValue() instanceof Number number) || !isWhole(number)) {
                return Optional.empty();
            }
            long id = number.longValue();
            switch (bound.getKey()) {
                case "$gte" -> from = Math.max(from, firstNotBefore(id));
                case "$gt" -> from = Math.max(from, firstAfter(id));
                case "$lt" -> to = Math.min(to, firstNotBefore(id));
                case "$lte" -> to = Math.min(to, firstAfter(id));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(Positions.range(from, to));
    }

    private int firstAfter(long id) {
        return id == Long.MAX_VALUE ? documents.size() : firstNotBefore(id + 1);
    }

    /** The first position such that no document before it has this id or a greater one. */
    private int firstNotBefore(long id) {
        int from = 0;
        int to = documents.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int occupied = middle;
            while (occupied < to && documents.get(occupied) == null) {
                occupied++;
            }
            if (occupied < to && idAt(occupied) < id) {
                from = occupied + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private long idAt(int position) {
        BsonBytes document = documents.get(position);
        return document != null && document.value("_id") instanceof Number id ? id.longValue() : Long.MIN_VALUE;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }
}
