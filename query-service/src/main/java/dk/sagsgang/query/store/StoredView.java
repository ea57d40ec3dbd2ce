package dk.sagsgang.query.store;

import dk.sagsgang.events.stored.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * One stream's view as it is stored: its facts, and the answer that is served as it stands. {@code version} and
 * {@code position} are those of the last event in it; {@code writtenAt} is the end of the batch that wrote it and guards
 * it against older writers; {@code toldAt} is the last position that changed the answer, which is later than
 * {@code position} when the name of its committee changed since. The arrays are not copied: nobody may change them.
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredView(
        StreamId stream,
        long version,
        long position,
        long writtenAt,
        long toldAt,
        @Nullable String committee,
        @Nullable Quarantine quarantine,
        byte[] facts,
        byte[] answer) {

    /** The same, no longer quarantined. */
    public StoredView released() {
        return new StoredView(stream, version, position, writtenAt, toldAt, committee, null, facts, answer);
    }
}
