package dk.sagsgang.events.proofs;

import java.util.Arrays;

/** Octets gathered one after the other in one array, which is used again and again. */
final class Octets {

    private byte[] array = new byte[4096];
    private int length;

    void clear() {
        length = 0;
    }

    /** Makes room, so that so many octets can be written to {@link #array} behind {@link #length}. */
    byte[] room(int more) {
        if (array.length - length < more) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, Math.addExact(length, more)));
        }
        return array;
    }

    void put(int octet) {
        room(1)[length++] = (byte) octet;
    }

    void put(byte[] octets) {
        System.arraycopy(octets, 0, room(octets.length), length, octets.length);
        length += octets.length;
    }

    /** Four octets, big-endian, at a place that is written already. */
    void putIntAt(int place, int value) {
        array[place] = (byte) (value >>> 24);
        array[place + 1] = (byte) (value >>> 16);
        array[place + 2] = (byte) (value >>> 8);
        array[place + 3] = (byte) value;
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    void length(int written) {
        length = written;
    }

    byte[] copy() {
        return Arrays.copyOf(array, length);
    }
}
