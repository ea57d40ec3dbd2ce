package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

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
    /** Where the value of {@code _id} stands in a document that begins with it: behind length, type and name. */
    private static final int ID_VALUE = Integer.BYTES + 1 + "_id".length() + 1;
    /** What an event takes in its document beside its own bytes and names, rounded up. */
    private static final int FIELDS_BYTES = 150;

    /** The document of a commit at no position yet; {@link #at} gives it one. */
    static byte[] write(Commit commit, String commandKey) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeInt64("_id", 0);
            writer.writeInt32("n", commit.events().size());
            writer.writeStartArray("k");
            commit.events().forEach(event -> writer.writeString(key(event.stream(), event.version())));
            writer.writeString(commandKey);
            writer.writeEndArray();
            writer.writeString("d", commit.requestDigest().hex());
            writer.writeString("s", commit.subject().toString());
            writer.writeDateTime("at", commit.recordedAt().toEpochMilli());
            writer.writeString("by", commit.actor());
            writer.writeString("as", commit.role());
            writer.writeString("c", commit.command().value());
            writer.writeString("x", commit.correlationId());
            writer.writeStartArray("e");
            commit.events().forEach(event -> write(event, writer));
            writer.writeEndArray();
            writer.writeEndDocument();
        }
        return buffer.toByteArray();
    }

    private static void write(NewEvent event, BsonBinaryWriter writer) {
        writer.writeStartDocument();
        writer.writeString("i", event.id().value());
        writer.writeString("t", event.type());
        writer.writeInt32("r", event.revision());
        writer.writeString("s", event.stream().toString());
        writer.writeInt64("v", event.version());
        writer.writeBinaryData("o", new BsonBinary(event.source()));
        writer.writeBinaryData("p", new BsonBinary(event.payload()));
        writer.writeEndDocument();
    }

    /** A copy of a written document with its first position in it. */
    static BsonDocument at(long firstPosition, byte[] written) {
        byte[] placed = written.clone();
        ByteBuffer.wrap(placed).order(ByteOrder.LITTLE_ENDIAN).putLong(ID_VALUE, firstPosition);
        return new RawBsonDocument(placed);
    }

    /** Throws {@link CommitTooLarge} where the events' bytes, with what stands around them, are too many. */
    static void checkSize(Commit commit) {
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
    }

    static String key(StreamId stream, long version) {
        return stream + "#" + version;
    }

    /** The streams' keys that decide over a commit: later versions of a stream are free when the first one is. */
    static Set<String> decidingKeys(Commit commit) {
        Set<StreamId> streams = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
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

    /** The last version here of every stream that this changes. */
    Map<StreamId, Long> versions() {
        Map<StreamId, Long> versions = new LinkedHashMap<>();
        keys().forEach(key -> {
            int mark = key.lastIndexOf('#');
            if (mark >= 0) {
                versions.merge(
                        StreamId.parse(key.substring(0, mark)), Long.valueOf(key.substring(mark + 1)), Math::max);
            }
        });
        return versions;
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

    /** The events of a commit as they stand in the ledger once it is stored from this position on. */
    static List<RecordedEvent> recorded(long firstPosition, Commit commit) {
        return IntStream.range(0, commit.events().size())
                .mapToObj(index -> {
                    NewEvent event = commit.events().get(index);
                    return new RecordedEvent(
                            firstPosition + index,
                            event.id(),
                            event.type(),
                            event.revision(),
                            event.stream(),
                            event.version(),
                            commit.recordedAt(),
                            commit.actor(),
                            commit.role(),
                            commit.command().value(),
                            commit.correlationId(),
                            event.source(),
                            event.payload());
                })
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
