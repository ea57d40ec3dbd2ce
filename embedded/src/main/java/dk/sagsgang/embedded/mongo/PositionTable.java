package dk.sagsgang.embedded.mongo;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds positions, 0 or more, by the hash of a key. It keeps no keys: whoever asks says whether the key is the one at
 * a position whose hash agrees. An entry takes 11 to 23 bytes. Many small tables stand for a large one, so that no
 * single addition waits until millions of entries are moved.
 */
final class PositionTable {
    private static final int SEGMENT_BITS = 8;

    private final Segment[] segments = new Segment[1 << SEGMENT_BITS];
    private long size;

    PositionTable() {
        Arrays.setAll(segments, i -> new Segment());
    }

    /** The position with this hash that holds the key, or -1. */
    int find(int hash, IntPredicate holdsKey) {
        int spread = spread(hash);
        Segment segment = segment(spread);
        int slot = segment.find(spread, holdsKey);
        return slot < 0 ? -1 : segment.positionAt(slot);
    }

    /** Adds a position, whether or not another one has the same hash. */
    void add(int hash, int position) {
        int spread = spread(hash);
        segment(spread).add(spread, position);
        size++;
    }

    /** Removes the position with this hash that holds the key and returns it, or -1. */
    int remove(int hash, IntPredicate holdsKey) {
        int spread = spread(hash);
        Segment segment = segment(spread);
        int slot = segment.find(spread, holdsKey);
        if (slot < 0) {
            return -1;
        }
        int position = segment.positionAt(slot);
        segment.clear(slot);
        size--;
        return position;
    }

    long size() {
        return size;
    }

    /** All positions; one that was added for several keys comes as often. */
    IntStream positions() {
        return Arrays.stream(segments).flatMapToInt(Segment::positions);
    }

    private Segment segment(int spread) {
        return segments[spread >>> (Integer.SIZE - SEGMENT_BITS)];
    }

    /** Brings the entropy of all bits into all bits: hashes of similar strings differ in few. */
    private static int spread(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x7FEB352D;
        mixed = (mixed ^ mixed >>> 15) * 0x846CA68B;
        return mixed ^ mixed >>> 16;
    }

    /** A table with linear probing. A slot is two ints: the hash, and the position plus one, or 0 where it is free. */
    private static final class Segment {
        private int[] slots = new int[2 * 4];
        private int used;

        int find(int hash, IntPredicate holdsKey) {
            for (int slot = home(hash); slots[2 * slot + 1] != 0; slot = next(slot)) {
                if (slots[2 * slot] == hash && holdsKey.test(positionAt(slot))) {
                    return slot;
                }
            }
            return -1;
        }

        void add(int hash, int position) {
            if (10 * (used + 1) > 7 * capacity()) {
                grow();
            }
            put(hash, position + 1);
            used++;
        }

        /** Frees a slot and moves up what was only pushed past it, so that no search stops short. */
        void clear(int slot) {
            int free = slot;
            for (int from = next(slot); slots[2 * from + 1] != 0; from = next(from)) {
                int pushed = from - home(slots[2 * from]) & capacity() - 1;
                int wouldMove = from - free & capacity() - 1;
                if (pushed >= wouldMove) {
                    slots[2 * free] = slots[2 * from];
                    slots[2 * free + 1] = slots[2 * from + 1];
                    free = from;
                }
            }
            slots[2 * free + 1] = 0;
            used--;
        }

        int positionAt(int slot) {
            return slots[2 * slot + 1] - 1;
        }

        IntStream positions() {
            return IntStream.range(0, capacity())
                    .filter(slot -> slots[2 * slot + 1] != 0)
                    .map(this::positionAt);
        }

        private void put(int hash, int positionPlusOne) {
            int slot = home(hash);
            while (slots[2 * slot + 1] != 0) {
                slot = next(slot);
            }
            slots[2 * slot] = hash;
            slots[2 * slot + 1] = positionPlusOne;
        }

        private void grow() {
            int[] old = slots;
            slots = new int[2 * old.length];
            for (int i = 0; i < old.length; i += 2) {
                if (old[i + 1] != 0) {
                    put(old[i], old[i + 1]);
                }
            }
        }

        private int home(int hash) {
            return hash & capacity() - 1;
        }

        private int next(int slot) {
            return slot + 1 & capacity() - 1;
        }

        private int capacity() {
            return slots.length / 2;
        }
    }
}
