package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.OctetBuffer;
import dk.sagsgang.events.stored.StreamId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of the cases that changed last, as messages that are ready to be sent but for their id, at most so
 * many bytes of them. A newer state takes the place of an older one. For any number of threads.
 */
final class States {
    private static final String BEGINNING = "event: CaseState\ndata: ";

    private final Map<StreamId, byte[]> newest = new LinkedHashMap<>();
    private final long mostBytes;
    private long bytes;

    States(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized void put(StreamId stream, byte[] message) {
        byte[] before = newest.remove(stream);
        bytes -= before == null ? 0 : before.length;
        newest.put(stream, message);
        bytes += message.length;
        Iterator<byte[]> eldest = newest.values().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            bytes -= eldest.next().length;
            eldest.remove();
        }
    }

    synchronized byte @Nullable [] find(StreamId stream) {
        return newest.get(stream);
    }

    synchronized void clear() {
        newest.clear();
        bytes = 0;
    }

    /** The message, but for its id, of a state as the view has it. */
    static byte[] message(byte[] answer) {
        return new OctetBuffer(answer.length + 32)
                .put(BEGINNING)
                .put(answer)
                .put("\n\n")
                .toArray();
    }
}
