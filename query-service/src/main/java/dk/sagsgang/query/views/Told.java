package dk.sagsgang.query.views;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.EventId;
import java.time.Instant;
import java.time.LocalDate;

/** A recorded event that has been read: what it tells, when that was stated, and its place in stream and ledger. */
public record Told(
        long version,
        long position,
        EventId id,
        String type,
        Instant recordedAt,
        LocalDate statedOn,
        DomainEvent event) {

    /** Throws what the payload's reading throws where its form is not known. */
    public static Told of(RecordedEvent event) {
        return new Told(
                event.version(),
                event.position(),
                event.id(),
                event.type(),
                event.recordedAt(),
                event.sourceReference().statedOn(),
                event.event());
    }

    /** The same, as if it had been stated on another day. */
    public Told asStatedOn(LocalDate day) {
        return new Told(version, position, id, type, recordedAt, day, event);
    }

    Stated<DomainEvent> stated() {
        return new Stated<>(statedOn, position, event);
    }
}
