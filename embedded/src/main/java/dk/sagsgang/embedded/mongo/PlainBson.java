package dk.sagsgang.embedded.mongo;

import io.netty.buffer.ByteBuf;

/**
 * Tells whether bytes from a client are a document that can be kept unread: of a sound structure, with no field twice,
 * and of types that the library decodes. What is not plain in this sense may still be sound; then it is decoded, and
 * the library is the judge.
 */
final class PlainBson {
    private static final int MOST_FIELDS = 64;
    private static final int DEEPEST = 32;

    private final ByteBuf bytes;

    private PlainBson(ByteBuf bytes) {
        this.bytes = bytes;
    }

    /** Whether a plain document begins at this index and ends before the limit. */
    static boolean begins(ByteBuf bytes, int at, int limit) {
        try {
            return new PlainBson(bytes).endOfDocument(at, limit, false, 0) >= 0;
        } catch (IndexOutOfBoundsException e) {
            // A length or a text reaches past the message.
            return false;
        }
    }

    /** Where the document ends, or -1 when it is not plain. */
    private int endOfDocument(int at, int limit, boolean array, int depth) {
        int length = bytes.getIntLE(at);
        if (length < Integer.BYTES + 1 || length > limit - at || depth > DEEPEST) {
            return -1;
        }
        int last = at + length - 1;
        int[] names = array ? new int[0] : new int[MOST_FIELDS];
        int field = at + Integer.BYTES;
        for (int index = 0; field < last; index++) {
            int endOfName = bytes.indexOf(field + 1, last, (byte) 0);
            boolean named = endOfName >= 0
                    && (array ? isIndex(index, field + 1, endOfName) : isNew(names, index, field + 1, endOfName));
            field = named ? endOfValue(bytes.getByte(field), endOfName + 1, last, depth) : -1;
            if (field < 0) {
                return -1;
            }
        }
        return field == last && bytes.getByte(last) == 0 ? last + 1 : -1;
    }

    private int endOfValue(byte type, int at, int limit, int depth) {
        return switch (type) {
            case 0x0A -> at;
            case 0x08 -> bytes.getByte(at) == 0 || bytes.getByte(at) == 1 ? at + 1 : -1;
            case 0x10 -> at + Integer.BYTES;
            case 0x01, 0x09, 0x12 -> at + Long.BYTES;
            case 0x07 -> at + 12;
            case 0x02 -> endOfText(at, limit);
            case 0x03 -> endOfDocument(at, limit, false, depth + 1);
            case 0x04 -> endOfDocument(at, limit, true, depth + 1);
            case 0x05 -> endOfBinary(at, limit);
            default -> -1;
        };
    }

    private int endOfText(int at, int limit) {
        int length = bytes.getIntLE(at);
        int end = at + Integer.BYTES + length;
        return length > 0 && end > at && end <= limit && bytes.getByte(end - 1) == 0 ? end : -1;
    }

    private int endOfBinary(int at, int limit) {
        int length = bytes.getIntLE(at);
        int end = at + Integer.BYTES + 1 + length;
        boolean generic = bytes.getByte(at + Integer.BYTES) == 0;
        return generic && length >= 0 && end > at && end <= limit ? end : -1;
    }

    private boolean isIndex(int index, int from, int to) {
        int rest = index;
        for (int at = to - 1; at >= from; at--) {
            if (bytes.getByte(at) != '0' + rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0 && (to - from == 1 || bytes.getByte(from) != '0');
    }

    /**
     * Two names with one hash count as the same, and so do all that are not ASCII, since bytes that are no text are all
     * read alike; that only costs a decoding.
     */
    private boolean isNew(int[] names, int index, int from, int to) {
        if (index >= MOST_FIELDS) {
            return false;
        }
        int hash = to - from;
        for (int at = from; at < to; at++) {
            if (bytes.getByte(at) < 0) {
                return false;
            }
            hash = 31 * hash + bytes.getByte(at);
        }
        for (int before = 0; before < index; before++) {
            if (names[before] == hash) {
                return false;
            }
        }
        names[index] = hash;
        return true;
    }
}
