package dk.sagsgang.command.ledger;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The streams that were read or written last, each from its first event on as it stood after some position of the ledger.
 * Whether a stream still stands so is not known here. It takes at most about so many bytes and lets go of what was not
 * asked for the longest. Safe for any number of threads.
 */
final class StreamCache {

    /** What an event's objects take beside its bytes, and a stream without events takes: about so much. */
    private static final int EVENT_BYTES = 500;

    /** A stream's events up to a version, -1 where it had none, as it stood after this position. */
    record Known(List<DomainEventMessage<DomainEvent>> events, long position, long bytes) {

        static final Known NOTHING = new Known(List.of(), -1, EVENT_BYTES);

        long version() {
            return events.size() - 1L;
        }

        /** With later events as they were read. */
        Known and(List<RecordedEvent> more, long laterPosition) {
            return and(
                    more.stream().map(LedgerEventStorageEngine::message).toList(),
                    more.stream()
                            .mapToLong(it -> it.payload().length + it.source().length)
                            .sum(),
                    laterPosition);
        }

        /** With later events, whose payloads and sources have so many bytes. */
        Known and(List<DomainEventMessage<DomainEvent>> more, long moreBytes, long laterPosition) {
            List<DomainEventMessage<DomainEvent>> all = new ArrayList<>(events.size() + more.size());
            all.addAll(events);
            all.addAll(more);
            return new Known(
                    Collections.unmodifiableList(all),
                    laterPosition,
                    bytes + moreBytes + (long) EVENT_BYTES * more.size());
        }

        Known at(long laterPosition) {
            return new Known(events, laterPosition, bytes);
        }
    }

    private static final float LOAD = 0.75f;

    private final long mostBytes;
    private final Map<StreamId, Known> streams = new LinkedHashMap<>(16, LOAD, true);
    private long bytes;

    StreamCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized @Nullable Known get(StreamId stream) {
        return streams.get(stream);
    }

    /** Keeps what is known of a stream, unless more is known already. */
    synchronized void put(StreamId stream, Known known) {
        Known before = streams.get(stream);
        if (before != null && before.version() > known.version()) {
            return;
        }
        bytes += known.bytes() - (before == null ? 0 : before.bytes());
        streams.put(stream, known);
        Iterator<Known> eldest = streams.values().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }
}
