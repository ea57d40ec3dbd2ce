package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in the tail, and the cases whose state changed when it had been applied. It is encoded when the first client
 * needs it, once for all of them.
 */
final class StreamedEvent {
    /** What the headers around a payload take in memory, in bytes. */
    private static final int AROUND = 2_500;

    private final long position;
    private final CloudEventRecord taken;
    private final String type;
    private final StreamId stream;
    private final List<Changed> changed;
    private volatile @Nullable Frame frame;
    private volatile @Nullable Naming naming;

    StreamedEvent(long position, CloudEventRecord taken, List<Changed> changed) {
        this.position = position;
        this.taken = taken;
        this.type = taken.type();
        this.stream = taken.stream();
        this.changed = changed;
    }

    /** The state of a case changed at this position. */
    record Changed(StreamId stream, long position) {}

    long position() {
        return position;
    }

    String type() {
        return type;
    }

    StreamId stream() {
        return stream;
    }

    List<Changed> changed() {
        return changed;
    }

    /** Roughly what it keeps in memory once it was encoded. */
    long bytes() {
        return AROUND + 3L * taken.value().length;
    }

    Naming naming() {
        Naming known = naming;
        if (known == null) {
            known = Naming.of(taken);
            naming = known;
        }
        return known;
    }

    Frame frame() {
        Frame made = frame;
        if (made == null) {
            synchronized (this) {
                made = frame;
                if (made == null) {
                    made = Frame.of(position, taken);
                    frame = made;
                }
            }
        }
        return made;
    }
}
