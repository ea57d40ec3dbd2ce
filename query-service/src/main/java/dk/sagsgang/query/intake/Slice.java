package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.intake.Arrival.Reading;
import dk.sagsgang.query.store.Task.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events of a run of an authority's streams, held until each stream is whole and can be folded once. What does not
 * belong to the run is let go; and where the run is likely to come to more bytes than it may hold, it becomes shorter and
 * the rest is left to another slice, so that the memory is bounded however many events there are. One stream alone is
 * held whole, whatever it takes. Streams that others are told with come first, into the first slice.
 */
final class Slice {
    /** What an event takes beside its bytes: strings, headers, lists. */
    private static final long AROUND_AN_EVENT = 700;

    /** So many are seen before anything is concluded from them. */
    private static final long ENOUGH = 5_000;

    private final Set<StreamId.Kind> kinds;
    private final int from;
    private final long mostBytes;
    private final long allEvents;
    private final Map<StreamId, List<Reading>> streams = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private volatile int to = Share.STREAMS;
    private long seen;
    private long held;
    private long bytes;

    Slice(Set<StreamId.Kind> kinds, int from, long mostBytes, long allEvents) {
        this.kinds = kinds;
        this.from = from;
        this.mostBytes = mostBytes;
        this.allEvents = allEvents;
    }

    /** Where the next slice begins. */
    int to() {
        return to;
    }

    long held() {
        return held;
    }

    /** Whether a stream belongs to this slice as it is now, told by its name alone. */
    boolean wants(StreamId stream) {
        int slot = slot(stream);
        return kinds.contains(stream.kind()) && slot >= from && slot < to;
    }

    /** One more event of the authority went by, whether it is held or not. */
    void see(long events) {
        seen += events;
    }

    void add(Reading reading) {
        if (!wants(reading.stream())) {
            return;
        }
        List<Reading> ofStream = streams.get(reading.stream());
        if (ofStream == null) {
            ofStream = new ArrayList<>(4);
            streams.put(reading.stream(), ofStream);
        }
        ofStream.add(compact(reading, ofStream.isEmpty() ? reading.stream() : ofStream.getFirst().stream()));
        held++;
        bytes += size(reading);
    }

    /** Lets streams go where all of this slice is likely to come to more than it may. */
    void keepWithin() {
        while (to - from > 1 && (bytes > mostBytes || (seen >= ENOUGH && likely() > mostBytes))) {
            double share = Math.min(0.9, 0.95 * mostBytes / Math.max((double) bytes, likely()));
            to = Math.max(from + 1, from + (int) ((to - from) * share));
            streams.entrySet().removeIf(it -> {
                boolean gone = !wants(it.getKey());
                if (gone) {
                    held -= it.getValue().size();
                    it.getValue().forEach(reading -> bytes -= size(reading));
                }
                return gone;
            });
        }
    }

    /** What is held of each stream, the committees first, since others are told with their names. */
    List<Map.Entry<StreamId, List<Reading>>> whole() {
        return streams.entrySet().stream()
                .sorted(Comparator.comparingInt(it -> it.getKey().kind() == StreamId.Kind.COMMITTEE ? 0 : 1))
                .toList();
    }

    /** Where a stream has its place; committees and authorities are few, and first. */
    static int slot(StreamId stream) {
        if (stream.kind() == StreamId.Kind.COMMITTEE || stream.kind() == StreamId.Kind.AUTHORITY) {
            return 0;
        }
        int hash = stream.name().hashCode() * 0x9E3779B1;
        return hash >>> 16;
    }

    private double likely() {
        return bytes * (double) allEvents / seen;
    }

    private static long size(Reading reading) {
        RecordedEvent event = reading.event();
        return AROUND_AN_EVENT + (event == null ? 0 : event.payload().length + event.source().length);
    }

    /** The same event, with one string in place of many that are equal. */
    private Reading compact(Reading reading, StreamId stream) {
        RecordedEvent it = reading.event();
        if (it == null) {
            return reading;
        }
        RecordedEvent event = new RecordedEvent(
                it.position(),
                it.id(),
                word(it.type()),
                it.revision(),
                stream,
                it.version(),
                it.recordedAt(),
                word(it.actor()),
                word(it.role()),
                it.commandId(),
                it.correlationId(),
                it.source(),
                it.payload());
        return new Reading(stream, reading.position(), event, null, reading.fault());
    }

    private String word(String word) {
        if (words.size() > 10_000) {
            words.clear();
        }
        String known = words.putIfAbsent(word, word);
        return known == null ? word : known;
    }
}
