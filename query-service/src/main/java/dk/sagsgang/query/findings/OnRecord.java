package dk.sagsgang.query.findings;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Source;
import java.time.Instant;
import java.time.LocalDate;

/** An event as findings look at it: what it tells, its place in the ledger, the command that recorded it, its source. */
public record OnRecord(
        StreamId stream,
        long version,
        long position,
        EventId id,
        String type,
        String commandId,
        String actor,
        Instant recordedAt,
        Source source,
        DomainEvent event) {

    /** Throws what the payload's reading throws where its form is not known. */
    public static OnRecord of(RecordedEvent it) {
        return new OnRecord(
                it.stream(),
                it.version(),
                it.position(),
                it.id(),
                it.type(),
                it.commandId(),
                it.actor(),
                it.recordedAt(),
                it.sourceReference(),
                it.event());
    }

    LocalDate statedOn() {
        return source.statedOn();
    }
}
