package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.store.LiveEvents.Applied;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A record as it came from the topic, not yet known to be an event. The value is not copied. */
@SuppressWarnings("ArrayRecordComponent")
record Arrival(long offset, Map<String, byte[]> headers, byte @Nullable [] value) {

    /** The position it says it has, before anything else about it is believed; empty where it says none. */
    OptionalLong position() {
        try {
            return OptionalLong.of(Long.parseLong(header(CloudEventHeaders.POSITION)));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The event, or what is wrong with the record; it throws where not even the stream can be told. */
    Reading read() {
        long position = position().orElseThrow();
        try {
            if (value == null) {
                throw new IllegalArgumentException("The record has no value.");
            }
            RecordedEvent event = CloudEventHeaders.read(headers, value);
            return new Reading(event.stream(), position, event, leaf(), null);
        } catch (RuntimeException e) {
            return new Reading(
                    StreamId.parse(header("ce_subject")), position, null, leaf(), "Unreadable: " + e.getMessage());
        }
    }

    /** What is told of it to those who follow live, once it was applied. */
    Applied applied() {
        return new Applied(position().orElseThrow(), offset, headers, value);
    }

    private byte @Nullable [] leaf() {
        try {
            return new Sha256(header(CloudEventHeaders.LEAF_HASH)).bytes();
        } catch (InvalidValue e) {
            return null;
        }
    }

    private String header(String name) {
        return new String(headers.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /**
     * What a record turned out to be: an event of the stream, or something unreadable that claims to be one. The leaf is
     * the hash that the record says its event has, null where it says none.
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Reading(
            StreamId stream,
            long position,
            @Nullable RecordedEvent event,
            byte @Nullable [] leaf,
            @Nullable String fault) {}
}
