package dk.sagsgang.benchmarks.scenes;

import dk.sagsgang.command.ledger.Commit;
import dk.sagsgang.command.ledger.NewEvent;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * A commit as a document of the size and shape that the ledger stores, with as many unique keys: what a floor writes, so
 * that the difference between the two is the ledger's work and not the bytes.
 */
public final class StoredForm {

    private StoredForm() {}

    public static BsonDocument of(Commit commit, long position) {
        BsonArray events = new BsonArray();
        BsonArray keys = new BsonArray();
        for (NewEvent event : commit.events()) {
            events.add(new BsonDocument("i", new BsonString(event.id().value()))
                    .append("t", new BsonString(event.type()))
                    .append("r", new BsonInt32(event.revision()))
                    .append("s", new BsonString(event.stream().toString()))
                    .append("v", new BsonInt64(event.version()))
                    .append("o", new BsonBinary(event.source()))
                    .append("p", new BsonBinary(event.payload())));
            keys.add(new BsonString(event.stream() + "#" + event.version()));
        }
        keys.add(new BsonString("c:" + commit.requestDigest().hex()));
        return new BsonDocument("_id", new BsonInt64(position))
                .append("n", new BsonInt32(events.size()))
                .append("k", keys)
                .append("d", new BsonString(commit.requestDigest().hex()))
                .append("s", new BsonString(commit.subject().toString()))
                .append("at", new BsonDateTime(commit.recordedAt().toEpochMilli()))
                .append("by", new BsonString(commit.actor()))
                .append("as", new BsonString(commit.role()))
                .append("c", new BsonString(commit.command().value()))
                .append("x", new BsonString(commit.correlationId()))
                .append("e", events);
    }
}
