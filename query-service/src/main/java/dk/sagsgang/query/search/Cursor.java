package dk.sagsgang.query.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The place of a line in a list and an order: the line's sort key and id, so that the next page goes on behind it
 * whatever came or went meanwhile. Written as base64url with a checksum; readers treat it as opaque.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Cursor(String list, String sort, byte[] key, String id) {

    public String written() {
        byte[] body = body();
        byte[] whole = ByteBuffer.allocate(body.length + Integer.BYTES)
                .put(body)
                .putInt(checksum(body))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The cursor if it is one of this list and order, whole and unaltered. */
    public static Optional<Cursor> read(String written, String list, String sort) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(written);
            if (whole.length <= Integer.BYTES) {
                return Optional.empty();
            }
            byte[] body = Arrays.copyOf(whole, whole.length - Integer.BYTES);
            if (ByteBuffer.wrap(whole).getInt(body.length) != checksum(body)) {
                return Optional.empty();
            }
            Cursor cursor = of(body);
            boolean fits = cursor.list.equals(list)
                    && cursor.sort.equals(sort)
                    && cursor.written().equals(written);
            return fits ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private byte[] body() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(list);
            out.writeUTF(sort);
            out.writeUTF(id);
            out.writeInt(key.length);
            out.write(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Cursor of(byte[] body) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
        String list = in.readUTF();
        String sort = in.readUTF();
        String id = in.readUTF();
        int length = in.readInt();
        if (length != in.available()) {
            throw new IOException("The key is not as long as it says.");
        }
        return new Cursor(list, sort, in.readAllBytes(), id);
    }

    private static int checksum(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return (int) sum.getValue();
    }
}
