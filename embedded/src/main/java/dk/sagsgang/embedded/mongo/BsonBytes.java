package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A document as BSON (bsonspec.org, version 1.1), the one form in which it is journaled, kept and sent. Single fields
 * are read without decoding the rest. The bytes are never changed.
 */
final class BsonBytes {
    private static final int FIRST_FIELD = Integer.BYTES;
    private static final VarHandle LITTLE_ENDIAN_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;

    private BsonBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static BsonBytes of(Document document) {
        ByteBuf out = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, out);
        return new BsonBytes(ByteBufUtil.getBytes(out));
    }

    /** Takes the next document of a buffer. */
    static BsonBytes read(ByteBuf in) {
        byte[] bytes = new byte[in.getIntLE(in.readerIndex())];
        in.readBytes(bytes);
        return new BsonBytes(bytes);
    }

    Document decode() {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** The value of a field of the document itself, or {@link Missing}. */
    @Nullable
    Object value(String field) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        int at = FIRST_FIELD;
        while (bytes[at] != 0) {
            int endOfName = endOfName(at + 1);
            int end = endOfName + 1 + valueLength(bytes[at], endOfName + 1);
            if (Arrays.equals(bytes, at + 1, endOfName, name, 0, name.length)) {
                ByteBuf value = Unpooled.wrappedBuffer(bytes, endOfName + 1, end - endOfName - 1);
                return BsonDecoder.decodeValue(bytes[at], value);
            }
            at = end;
        }
        return Missing.getInstance();
    }

    boolean has(String field) {
        return !(value(field) instanceof Missing);
    }

    void writeTo(ByteBuf out) {
        out.writeBytes(bytes);
    }

    int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BsonBytes document && Arrays.equals(bytes, document.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return decode().toString();
    }

    private int endOfName(int from) {
        int at = from;
        while (bytes[at] != 0) {
            at++;
        }
        return at;
    }

    private int valueLength(byte type, int at) {
        return switch (type) {
            case 0x06, 0x0A, 0x7F, (byte) 0xFF -> 0;
            case 0x08 -> 1;
            case 0x10 -> Integer.BYTES;
            case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES;
            case 0x07 -> 12;
            case 0x13 -> 2 * Long.BYTES;
            case 0x02, 0x0D -> Integer.BYTES + length(at);
            case 0x03, 0x04 -> length(at);
            case 0x05 -> Integer.BYTES + 1 + length(at);
            case 0x0B -> endOfName(endOfName(at) + 1) + 1 - at;
            default -> throw new IllegalArgumentException("A document has a field of the unknown type " + type);
        };
    }

    private int length(int at) {
        return (int) LITTLE_ENDIAN_INT.get(bytes, at);
    }
}
