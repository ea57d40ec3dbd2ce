package dk.sagsgang.benchmarks.travel;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.stored.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.RawBsonDocument;

/** The documents of one history, read as they are and not looked into. */
final class StoredPages implements AutoCloseable {

    private static final String DATABASE = "sagsgang_views";
    private static final int AT_ONCE = 200;

    private final MongoClient client;
    private final MongoCollection<RawBsonDocument> history;

    StoredPages(String uri) {
        client = MongoClients.create(uri);
        MongoDatabase database = client.getDatabase(DATABASE);
        history = database.getCollection(
                database.listCollectionNames().into(new ArrayList<>()).stream()
                        .filter(name -> name.endsWith("history"))
                        .findFirst()
                        .orElseThrow(),
                RawBsonDocument.class);
    }

    /** Reads so many events of the stream from its first on. */
    void read(StreamId stream, int events) {
        int found = 0;
        for (int from = 0; from < events; from += AT_ONCE) {
            List<String> names = LongStream.range(from, Math.min(events, from + AT_ONCE))
                    .mapToObj(version -> stream + "/" + version)
                    .toList();
            found += history.find(in("_id", names)).into(new ArrayList<>()).size();
        }
        if (found != events) {
            throw new IllegalStateException("The store has " + found + " events of " + stream + ".");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
