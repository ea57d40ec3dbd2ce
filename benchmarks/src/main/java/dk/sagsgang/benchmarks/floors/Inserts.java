package dk.sagsgang.benchmarks.floors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dk.sagsgang.benchmarks.kernel.Callers;
import dk.sagsgang.benchmarks.kernel.Contender;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.mix.Commits;
import dk.sagsgang.benchmarks.scenes.Store;
import dk.sagsgang.benchmarks.scenes.StoredForm;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;

/**
 * Commits of one event as documents, inserted by the plain driver into a collection that is new in each round. The
 * documents are made while the time runs, as the ledger's are.
 */
public final class Inserts implements Contender {

    private final Store store;
    private final int callers;
    private final int documents;
    private final AtomicLong collections = new AtomicLong();

    /** Each of the callers gives so many documents with every insert; one goes by insertOne, more by an ordered insertMany. */
    public Inserts(Store store, int callers, int documents) {
        this.store = store;
        this.callers = callers;
        this.documents = documents;
    }

    @Override
    public Sample measure(Duration time) throws Exception {
        MongoCollection<BsonDocument> collection =
                store.collection("floor-" + callers + "-" + documents + "-" + collections.incrementAndGet());
        Commits commits = new Commits(new AuthorityId("floor"));
        AtomicLong positions = new AtomicLong();
        Sample sample = Callers.run(callers, time, caller -> () -> insert(collection, commits, positions));
        long stored = collection.countDocuments();
        collection.drop();
        if (stored != positions.get()) {
            throw new IllegalStateException("Of " + positions + " documents " + stored + " are there.");
        }
        return sample;
    }

    private long insert(MongoCollection<BsonDocument> collection, Commits commits, AtomicLong positions) {
        List<BsonDocument> group = new ArrayList<>(documents);
        for (int i = 0; i < documents; i++) {
            group.add(StoredForm.of(commits.next(1), positions.incrementAndGet()));
        }
        if (documents == 1) {
            collection.insertOne(group.getFirst());
        } else {
            collection.insertMany(group, new InsertManyOptions().ordered(true));
        }
        return documents;
    }
}
