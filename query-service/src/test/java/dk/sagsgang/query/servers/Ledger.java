package dk.sagsgang.query.servers;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records events of one authority as a ledger does: positions from 1 without gaps, versions of each stream from 0. */
public final class Ledger {
    private static final Instant FIRST = Instant.parse("2026-01-02T08:00:00Z");

    private final AuthorityId authority;
    private final Map<StreamId, Long> versions = new HashMap<>();
    private final List<RecordedEvent> recorded = new ArrayList<>();
    private long position;

    public Ledger(String authority) {
        this.authority = new AuthorityId(authority);
    }

    public AuthorityId authority() {
        return authority;
    }

    public RecordedEvent record(StreamId stream, LocalDate statedOn, DomainEvent event) {
        EventType type = EventTypes.of(event);
        return record(stream, statedOn, type.name(), type.revision(), EventJson.write(event));
    }

    /** Records bytes under a name, whether anyone can read them or not. */
    public RecordedEvent record(StreamId stream, LocalDate statedOn, String type, byte[] payload) {
        return record(stream, statedOn, type, 1, payload);
    }

    /** Records bytes under a name and a revision, whether anyone can read them or not. */
    public RecordedEvent record(StreamId stream, LocalDate statedOn, String type, int revision, byte[] payload) {
        long version = versions.merge(stream, 0L, (before, first) -> before + 1);
        position++;
        RecordedEvent event = new RecordedEvent(
                position,
                new EventId("event-" + authority + "-" + position),
                type,
                revision,
                stream,
                version,
                FIRST.plusSeconds(position),
                "anna",
                "administrator",
                "command-" + position,
                "correlation-" + position,
                EventJson.write(Source.live(statedOn)),
                payload);
        recorded.add(event);
        return event;
    }

    /** Leaves a position out, as no ledger ever does. */
    public void skipPosition() {
        position++;
    }

    public long position() {
        return position;
    }

    /** What was recorded since this was last asked. */
    public List<RecordedEvent> take() {
        List<RecordedEvent> taken = List.copyOf(recorded);
        recorded.clear();
        return taken;
    }
}
