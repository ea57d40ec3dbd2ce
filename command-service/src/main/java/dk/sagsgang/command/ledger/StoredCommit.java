package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * The document of one commit: {@code _id} first position, {@code n} number of events, {@code k} the unique keys
 * ({@code stream#version} of every event and the command's), {@code d} request digest, {@code s} subject, {@code at}
 * recorded, {@code by} actor, {@code as} role, {@code c} command key, {@code x} correlation id and {@code e} the events:
 * {@code i} id, {@code t} type, {@code r} revision, {@code s} stream, {@code v} version, {@code o} source and {@code p}
 * payload, both as the bytes they are.
 */
record StoredCommit(BsonDocument document) {

    private static final int LARGEST_EVENT_BYTES = 900_000;
    private static final int LARGEST_COMMIT_BYTES = 12_000_000;
    /** What an event takes in its document beside its own bytes and names, rounded up. */
    private static final int FIELDS_BYTES = 150;

    static BsonDocument write(Commit commit, long firstPosition) {
        BsonArray events = new BsonArray(commit.events().size());
        for (NewEvent event : commit.events()) {
            events.add(new BsonDocument("i", new BsonString(event.id().value()))
                    .append("t", new BsonString(event.type()))
                    .append("r", new BsonInt32(event.revision()))
                    .append("s", new BsonString(event.stream().toString()))
                    .append("v", new BsonInt64(event.version()))
                    .append("o", new BsonBinary(event.source()))
                    .append("p", new BsonBinary(event.payload())));
        }
        BsonArray keys = new BsonArray(events.size() + 1);
        commit.events().forEach(event -> keys.add(new BsonString(key(event.stream(), event.version()))));
        keys.add(new BsonString(commit.command().indexed()));
        return new BsonDocument("_id", new BsonInt64(firstPosition))
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

    /** The events' bytes with what stands around them, at most; throws {@link CommitTooLarge}. */
    static int bytes(Commit commit) {
        long bytes = 0;
        for (NewEvent event : commit.events()) {
            int own = event.payload().length + event.source().length;
            if (own > LARGEST_EVENT_BYTES) {
                throw new CommitTooLarge("An event of " + own + " bytes is larger than " + LARGEST_EVENT_BYTES + ".");
            }
            bytes += own + FIELDS_BYTES + 2L * event.stream().toString().getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > LARGEST_COMMIT_BYTES) {
            throw new CommitTooLarge("A commit of " + bytes + " bytes is larger than " + LARGEST_COMMIT_BYTES + ".");
        }
        return (int) bytes;
    }

    static String key(StreamId stream, long version) {
        return stream + "#" + version;
    }

    /** The keys that decide over a commit: later versions of a stream are free when the first one is. */
    static Set<String> decidingKeys(Commit commit) {
        Set<StreamId> streams = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        keys.add(commit.command().indexed());
        for (NewEvent event : commit.events()) {
            if (streams.add(event.stream())) {
                keys.add(key(event.stream(), event.version()));
            }
        }
        return keys;
    }

    long firstPosition() {
        return document.getInt64("_id").getValue();
    }

    long lastPosition() {
        return nextPosition() - 1;
    }

    long nextPosition() {
        return firstPosition() + document.getInt32("n").getValue();
    }

    Stream<String> keys() {
        return document.getArray("k").stream().map(key -> key.asString().getValue());
    }

    /** Whether this is what became of that commit, wherever it was placed: event ids are never used twice. */
    boolean holds(Commit commit) {
        return event(0).getString("i")
                .getValue()
                .equals(commit.events().getFirst().id().value());
    }

    Appended appended() {
        return new Appended(firstPosition(), lastPosition());
    }

    Answered answered() {
        String subject = document.getString("s").getValue();
        long version = IntStream.range(0, size())
                .mapToObj(this::event)
                .filter(event -> event.getString("s").getValue().equals(subject))
                .mapToLong(event -> event.getInt64("v").getValue())
                .max()
                .orElseThrow();
        return new Answered(
                new Sha256(document.getString("d").getValue()), StreamId.parse(subject), version, lastPosition());
    }

    List<RecordedEvent> events(Predicate<RecordedEvent> wanted) {
        return IntStream.range(0, size())
                .mapToObj(this::recorded)
                .filter(wanted)
                .toList();
    }

    private RecordedEvent recorded(int index) {
        BsonDocument event = event(index);
        return new RecordedEvent(
                firstPosition() + index,
                new EventId(event.getString("i").getValue()),
                event.getString("t").getValue(),
                event.getInt32("r").getValue(),
                StreamId.parse(event.getString("s").getValue()),
                event.getInt64("v").getValue(),
                Instant.ofEpochMilli(document.getDateTime("at").getValue()),
                document.getString("by").getValue(),
                document.getString("as").getValue(),
                document.getString("c").getValue(),
                document.getString("x").getValue(),
                event.getBinary("o").getData(),
                event.getBinary("p").getData());
    }

    private BsonDocument event(int index) {
        return document.getArray("e").get(index).asDocument();
    }

    private int size() {
        return document.getArray("e").size();
    }
}
