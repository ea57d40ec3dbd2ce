package dk.sagsgang.events.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run of lines says, read apart from all the others so that many are read at once: for each line a leaf hash,
 * position, stream and version, or why it is unreadable, or the line itself where it is none of an event.
 */
final class EventBatch {

    private static final List<byte[]> OTHERS =
            List.of(AuditBundle.DIGEST, AuditBundle.TILE, AuditBundle.CHECKPOINT, BundleHeader.BEGIN);

    final Map<Integer, String> damages = new HashMap<>();
    final Map<Integer, byte[]> others = new HashMap<>();
    final List<String> streams = new ArrayList<>();
    byte[] leaves;
    long[] positions;
    long[] versions;
    int count;

    private EventBatch(int expected) {
        leaves = new byte[expected * NodeHash.BYTES];
        positions = new long[expected];
        versions = new long[expected];
    }

    /** Reads whole lines, the last line end included. */
    static EventBatch read(byte[] octets, int from, int to) {
        EventBatch batch = new EventBatch((to - from) / 512 + 1);
        EventLine line = new EventLine();
        int begin = from;
        while (begin < to) {
            begin = batch.add(line, octets, begin, to);
        }
        return batch;
    }

    static int lineEnd(byte[] octets, int from, int to) {
        int at = from;
        while (at < to && octets[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Takes the line at {@code from}, and says where the next one begins. */
    private int add(EventLine line, byte[] octets, int from, int to) {
        if (count == positions.length) {
            leaves = Arrays.copyOf(leaves, 2 * leaves.length);
            positions = Arrays.copyOf(positions, 2 * positions.length);
            versions = Arrays.copyOf(versions, 2 * versions.length);
        }
        int next;
        String stream = "";
        try {
            next = line.read(octets, from, to, leaves, count * NodeHash.BYTES);
            positions[count] = line.position();
            versions[count] = line.version();
            stream = line.stream();
        } catch (NotCanonical e) {
            int end = lineEnd(octets, from, to);
            next = end + 1;
            if (OTHERS.stream().anyMatch(it -> LineScanner.begins(octets, from, end, it))) {
                others.put(count, Arrays.copyOfRange(octets, from, end));
            } else {
                damages.put(count, String.valueOf(e.getMessage()));
            }
        }
        streams.add(stream);
        count++;
        return next;
    }
}
