package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.StreamId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which version the streams have that changed lately. It forgets the stream that has been still for longest when it is
 * full, and knows up to which position it may have forgotten something; of what it does not know it never says that it
 * did not change.
 */
final class Changes {

    /** A stream's last version, and the last position of the commit that brought it. */
    private record Change(long version, long position) {}

    private final int mostStreams;
    private final Map<StreamId, Change> last = new LinkedHashMap<>();
    private long forgottenUpTo;

    /** Knows of everything after this position and of nothing up to it. */
    Changes(long position, int mostStreams) {
        this.forgottenUpTo = position;
        this.mostStreams = mostStreams;
    }

    /** Takes note of a stream's version; commits come in the order of their positions. */
    void add(StreamId stream, long version, long position) {
        last.remove(stream);
        last.put(stream, new Change(version, position));
        if (last.size() > mostStreams) {
            Iterator<Change> eldest = last.values().iterator();
            forgottenUpTo = eldest.next().position();
            eldest.remove();
        }
    }

    /** Whether a stream that had this version after that position surely has it still. */
    boolean isStill(StreamId stream, long version, long position) {
        Change change = last.get(stream);
        return change == null ? position >= forgottenUpTo : version >= change.version();
    }
}
