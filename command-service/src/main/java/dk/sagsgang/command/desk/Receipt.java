package dk.sagsgang.command.desk;

import dk.sagsgang.events.stored.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an accepted command: the stream, the version of its newest event (from 0) and the ledger position of the
 * commit's last event. {@code repeated} says that the command had been accepted before under the same command id.
 * {@code result} is what the handler had to say beyond its events, null for most and for every repeat.
 */
public record Receipt(
        StreamId stream,
        long version,
        long position,
        boolean repeated,
        @Nullable Object result) {

    public Receipt(StreamId stream, long version, long position, boolean repeated) {
        this(stream, version, position, repeated, null);
    }
}
