package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoInternalException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Reads any number of documents of any size: first their names and sizes, then the documents by name, in pages that stay
 * below what one message holds. An embedded server does not divide an answer, and the driver refuses one over 48 MB;
 * where documents grew since they were listed, the page is divided. Every document carries its size in bytes.
 */
final class LargeReads {
    static final String SIZE = "z";

    /** How much of the store is held in memory at once, in bytes, but for a document that is larger by itself. */
    static final long PAGE_BYTES = 8 * 1024 * 1024;

    private static final int PAGE = 200;

    private final MongoCollection<Document> collection;

    LargeReads(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** A document that is there: its name and its size in bytes. */
    record Listed(String name, long bytes) {}

    /** Hands out what the filter finds; while the consumer has a document, nothing is being asked of the store. */
    void each(Bson filter, Consumer<Document> consumer) {
        for (List<String> page : pages(listed(filter))) {
            read(page).forEach(consumer);
        }
    }

    /** What the filter finds, without reading it. */
    List<Listed> listed(Bson filter) {
        return ViewStoreAway.unlessAway(() -> collection
                .find(filter)
                .projection(include(SIZE))
                .map(it -> new Listed(it.getString("_id"), it.get(SIZE, 0L)))
                .into(new ArrayList<>()));
    }

    /** The documents of these names, which belong to one page. */
    List<Document> read(List<String> names) {
        return ViewStoreAway.unlessAway(() -> {
            List<Document> found = new ArrayList<>(names.size());
            collect(names, found);
            return found;
        });
    }

    /** The names in pages, in their order. A page has at least one name, however large that document is. */
    static List<List<String>> pages(List<Listed> listed) {
        List<List<String>> pages = new ArrayList<>();
        List<String> page = new ArrayList<>();
        long bytes = 0;
        for (Listed it : listed) {
            if (!page.isEmpty() && (page.size() == PAGE || bytes + it.bytes() > PAGE_BYTES)) {
                pages.add(page);
                page = new ArrayList<>();
                bytes = 0;
            }
            page.add(it.name());
            bytes += it.bytes();
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    private void collect(List<String> names, List<Document> found) {
        List<Document> answer = new ArrayList<>(names.size());
        try {
            collection.find(in("_id", names)).into(answer);
        } catch (MongoInternalException e) {
            if (names.size() == 1) {
                throw e;
            }
            int half = names.size() / 2;
            collect(names.subList(0, half), found);
            collect(names.subList(half, names.size()), found);
            return;
        }
        found.addAll(answer);
    }
}
