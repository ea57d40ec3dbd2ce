package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.StreamId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which committees each case and meeting of one authority has been with, and since which position. It is taken in the
 * order of the record without a hole, and what it says of a position never changes afterwards: so an event belongs to a
 * committee whoever asks, whenever, and from wherever a stream began. About 150 bytes a case.
 */
final class Memberships {
    private static final int POSITION_BITS = 48;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;
    private static final long[] NONE = {};

    private final Map<String, Integer> committees = new HashMap<>();
    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final Map<String, long[]> since = new ConcurrentHashMap<>();
    private volatile long upTo;

    /** The position up to which it can be asked. */
    long upTo() {
        return upTo;
    }

    /** Takes the event of the next position; one that was taken, or is not the next, changes nothing. */
    synchronized void take(long position, StreamId stream, Naming naming) {
        if (position != upTo + 1) {
            return;
        }
        for (String committee : naming.joined()) {
            join(key(stream), number(committee), position);
        }
        upTo = position;
    }

    /** Whether the stream had been with one of these committees by this position. */
    boolean wereWith(StreamId stream, Collection<String> asked, long position) {
        long[] joined = since.getOrDefault(key(stream), NONE);
        for (long it : joined) {
            if ((it & POSITION_MASK) <= position) {
                for (String committee : asked) {
                    Integer number = known.get(committee);
                    if (number != null && number == it >>> POSITION_BITS) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void join(String stream, int committee, long position) {
        long[] before = since.getOrDefault(stream, NONE);
        for (long it : before) {
            if (it >>> POSITION_BITS == committee) {
                return;
            }
        }
        long[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = ((long) committee << POSITION_BITS) | position;
        since.put(stream, after);
    }

    private int number(String committee) {
        int number = committees.computeIfAbsent(committee, it -> committees.size());
        known.put(committee, number);
        return number;
    }

    private static String key(StreamId stream) {
        return stream.kind().written() + "/" + stream.name();
    }
}
