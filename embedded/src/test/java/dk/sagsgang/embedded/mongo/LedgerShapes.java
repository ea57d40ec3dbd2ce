package dk.sagsgang.embedded.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Commits of one event each, in the shape and about the size in which a ledger stores them. */
final class LedgerShapes {
    private static final byte[] SOURCE = filled(150);
    private static final byte[] PAYLOAD = filled(400);
    private static final int VERSIONS = 10;

    private LedgerShapes() {}

    static MongoClient client(EmbeddedMongo mongo) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.connectionString()))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(256))
                .build());
    }

    static MongoCollection<BsonDocument> commits(MongoClient client, String name) {
        MongoCollection<BsonDocument> commits = client.getDatabase("ledger")
                .getCollection(name, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        commits.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        return commits;
    }

    static List<BsonDocument> commits(long from, int number) {
        return LongStream.range(from, from + number)
                .mapToObj(LedgerShapes::commit)
                .toList();
    }

    static BsonDocument commit(long position) {
        String command = String.format("c:%064x", position * 0x9E3779B97F4A7C15L);
        BsonDocument event = new BsonDocument("i", new BsonString(String.format("0195-%032x", position)))
                .append("t", new BsonString("case-opened"))
                .append("r", new BsonInt32(1))
                .append("s", new BsonString(stream(position)))
                .append("v", new BsonInt64(position % VERSIONS))
                .append("o", new BsonBinary(SOURCE))
                .append("p", new BsonBinary(PAYLOAD));
        return new BsonDocument("_id", new BsonInt64(position))
                .append("n", new BsonInt32(1))
                .append("k", new BsonArray(List.of(new BsonString(key(position)), new BsonString(command))))
                .append("d", new BsonString(String.format("%064x", position)))
                .append("s", new BsonString(stream(position)))
                .append("at", new BsonDateTime(1_700_000_000_000L + position))
                .append("by", new BsonString("caseworker-17"))
                .append("as", new BsonString("administrator"))
                .append("c", new BsonString("command-" + position))
                .append("x", new BsonString("correlation-" + position))
                .append("e", new BsonArray(Collections.singletonList(event)));
    }

    /** The stream and version that the commit at this position has, as it is indexed. */
    static String key(long position) {
        return stream(position) + "#" + position % VERSIONS;
    }

    private static String stream(long position) {
        return String.format("case-29.09.00-P20-%d-2019", position / VERSIONS);
    }

    private static byte[] filled(int bytes) {
        byte[] filled = new byte[bytes];
        new Random(bytes).nextBytes(filled);
        return filled;
    }
}
