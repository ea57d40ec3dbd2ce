package dk.sagsgang.events.proofs;

import java.util.HashMap;
import java.util.Map;

/**
 * Follows the events in the order of the log: each names its own position, belongs to the authority, and is the next
 * version, 0, 1, 2 and so on, of its stream. A gap in a stream counts as a fault only where fewer events in between are
 * unknown than it is wide: those may have been the stream's.
 */
final class EventSequence {

    private final Map<String, Last> streams = new HashMap<>();
    private final String ofAuthority;
    private final Faults faults;
    private long aside;
    private long unknown;

    EventSequence(BundleHeader header, Faults faults) {
        this.ofAuthority = header.authority() + "/";
        this.faults = faults;
    }

    private static final class Last {
        private long version = -1;
        private long unknownBefore;
    }

    /** Compares a position with the one that an event names; where a whole run is renumbered, its first is told. */
    void position(long position, long named, long line) {
        if (named - position != aside) {
            aside = named - position;
            if (aside != 0) {
                faults.add(
                        Fault.Kind.POSITION_WRONG,
                        position,
                        "The event of position " + position + ", in line " + line + ", names position " + named + ".");
            }
        }
    }

    /** Takes the next event. */
    void follow(long position, String stream, long version) {
        if (!stream.startsWith(ofAuthority)) {
            faults.add(
                    Fault.Kind.FOREIGN_EVENT,
                    position,
                    "The event of position " + position + " belongs to the stream " + stream + ".");
        }
        Last last = streams.get(stream);
        if (last == null) {
            last = new Last();
            streams.put(stream, last);
        }
        long due = last.version + 1;
        if (version < due || version - due > unknown - last.unknownBefore) {
            faults.add(
                    Fault.Kind.VERSION_WRONG,
                    position,
                    "The event of position " + position + " is version " + version + " of the stream " + stream
                            + ", where " + due + " is due.");
        }
        last.version = version;
        last.unknownBefore = unknown;
    }

    /** Passes over an event that is not known. */
    void pass() {
        unknown++;
    }
}
