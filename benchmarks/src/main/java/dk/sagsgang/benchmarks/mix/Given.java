package dk.sagsgang.benchmarks.mix;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.events.stored.StreamId;
import org.jspecify.annotations.Nullable;

/** A command to a stream, and what must come of it: so many events, or a refusal for this reason and none. */
public record Given(
        StreamId stream,
        Object command,
        int events,
        @Nullable Reason refused) {

    static Given makes(int events, StreamId stream, Object command) {
        return new Given(stream, command, events, null);
    }

    static Given refused(Reason reason, StreamId stream, Object command) {
        return new Given(stream, command, 0, reason);
    }
}
