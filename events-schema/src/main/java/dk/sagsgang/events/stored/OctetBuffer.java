package dk.sagsgang.events.stored;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets that are put together one after the other, and used again without being made anew. For one thread. */
public final class OctetBuffer {

    private byte[] octets;
    private int size;

    public OctetBuffer(int capacity) {
        octets = new byte[capacity];
    }

    public OctetBuffer put(int octet) {
        reserve(1);
        octets[size++] = (byte) octet;
        return this;
    }

    public OctetBuffer put(byte[] from) {
        return put(from, 0, from.length);
    }

    public OctetBuffer put(byte[] from, int begin, int length) {
        reserve(length);
        System.arraycopy(from, begin, octets, size, length);
        size += length;
        return this;
    }

    public OctetBuffer put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was put together, in an array that is larger than that; it is another one after the next put. */
    public byte[] octets() {
        return octets;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public byte[] toArray() {
        return Arrays.copyOf(octets, size);
    }

    private void reserve(int more) {
        if (octets.length - size < more) {
            octets = Arrays.copyOf(octets, Math.max(size + more, 2 * octets.length));
        }
    }
}
