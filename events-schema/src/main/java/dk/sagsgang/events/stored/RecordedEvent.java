package dk.sagsgang.events.stored;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import java.time.Instant;

/**
 * One event as the ledger holds it: the bytes of its payload and of its source as they were first written, and what
 * stands around them. {@code position} counts all events of the authority from 1 without gaps, {@code version} those of
 * the stream from 0. {@code recordedAt} has millisecond precision. The arrays are not copied: nobody may change them.
 */
@SuppressWarnings("ArrayRecordComponent")
public record RecordedEvent(
        long position,
        EventId id,
        String type,
        int revision,
        StreamId stream,
        long version,
        Instant recordedAt,
        String actor,
        String role,
        String commandId,
        String correlationId,
        byte[] source,
        byte[] payload) {

    /** The payload read anew at each call. */
    public DomainEvent event() {
        return EventJson.read(type, revision, payload);
    }

    public Source sourceReference() {
        return EventJson.readSource(source);
    }

    public Sha256 leafHash() {
        return LeafHash.of(this);
    }
}
