package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * What a find has found and not sent yet, because together it is more than one answer should carry: 16 MB, as on a real
 * server. The documents stay as they were found, whatever is written meanwhile.
 */
final class RemainingDocuments extends AbstractCursor {
    private static final int BATCH_BYTES = 16 * 1024 * 1024;

    private List<BsonBytes> remaining;

    RemainingDocuments(long id, List<BsonBytes> remaining) {
        super(id);
        this.remaining = remaining;
    }

    /** How many of these documents one answer carries; at least one, where there is one. */
    static int fitting(List<BsonBytes> documents) {
        long bytes = 0;
        int fitting = 0;
        while (fitting < documents.size()) {
            bytes += documents.get(fitting).length();
            if (fitting > 0 && bytes > BATCH_BYTES) {
                break;
            }
            fitting++;
        }
        return fitting;
    }

    @Override
    public boolean isEmpty() {
        return remaining.isEmpty();
    }

    /** Takes so many, or as many as fit when that is less or the client leaves the number, 0, to us. */
    @Override
    public List<Document> takeDocuments(int wanted) {
        int fitting = fitting(remaining);
        int taken = wanted > 0 ? Math.min(wanted, fitting) : fitting;
        List<Document> batch =
                remaining.subList(0, taken).stream().map(BsonBytes::decode).toList();
        remaining = remaining.subList(taken, remaining.size());
        return batch;
    }
}
