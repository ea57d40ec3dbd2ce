package dk.sagsgang.benchmarks.scenes;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerSettings;
import dk.sagsgang.command.seal.LogDatabase;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.bson.BsonDocument;

/** The embedded store with its journal, and a client with as many connections as callers may want. */
public final class Store implements AutoCloseable {

    /** The database that is journaled. */
    public static final String DATABASE = "ledger";

    private static final int CONNECTIONS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedMongo mongo;
    private final MongoClient client;

    public Store(Path directory) {
        mongo = EmbeddedMongo.start(directory, Set.of(DATABASE), 0);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.connectionString()))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS))
                .build());
    }

    public String connectionString() {
        return mongo.connectionString();
    }

    /** A collection as the ledger has them: a unique index, and answers only after the disk. */
    public MongoCollection<BsonDocument> collection(String name) {
        MongoCollection<BsonDocument> collection = client.getDatabase(DATABASE)
                .getCollection(name, BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        collection.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        return collection;
    }

    /** A ledger with more patience than a service has, since filling one keeps many waiting. The caller closes it. */
    public Ledger ledger() {
        return new Ledger(client, DATABASE, new LedgerSettings(PATIENCE, PATIENCE));
    }

    /** Where sealers keep tiles and checkpoints. */
    public LogDatabase logs() {
        return new LogDatabase(client, DATABASE);
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
