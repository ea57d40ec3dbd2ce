package dk.sagsgang.benchmarks.rebuild;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import dk.sagsgang.benchmarks.kernel.Sample;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The documents that a rebuild comes to, written with nothing but the driver. */
final class Documents {

    private static final int AT_ONCE = 256;
    private static final int PAGE = 200;
    private static final String COPY = "floor";

    private Documents() {}

    /** Writes a copy of a collection, and takes it away again; the documents were read before the time runs. */
    static Sample write(MongoDatabase database, String name, int eventsADocument) {
        List<RawBsonDocument> all = read(database.getCollection(name, RawBsonDocument.class));
        MongoCollection<RawBsonDocument> copy = database.getCollection(COPY, RawBsonDocument.class);
        long began = System.nanoTime();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            copy.insertMany(
                    all.subList(from, Math.min(all.size(), from + AT_ONCE)), new InsertManyOptions().ordered(false));
        }
        long took = System.nanoTime() - began;
        copy.drop();
        return Sample.rate((long) all.size() * eventsADocument, took, null);
    }

    private static List<RawBsonDocument> read(MongoCollection<RawBsonDocument> from) {
        Bson onlyNames = Projections.include("_id");
        List<String> names = from.find()
                .projection(onlyNames)
                .map(it -> it.getString("_id").getValue())
                .into(new ArrayList<>());
        List<RawBsonDocument> all = new ArrayList<>(names.size());
        for (int at = 0; at < names.size(); at += PAGE) {
            from.find(Filters.in("_id", names.subList(at, Math.min(names.size(), at + PAGE))))
                    .into(all);
        }
        return all;
    }
}
