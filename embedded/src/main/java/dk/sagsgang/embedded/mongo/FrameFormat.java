package dk.sagsgang.embedded.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The bytes of a journal, big-endian. A file begins with {@code SAGSJRN1}, a random salt of 8 bytes and the CRC32C of
 * both. Then follow frames: mark, length of the payload, CRC32C of the payload, and a CRC32C over salt, the frame's own
 * offset and these three. The salt and the offset make it impossible for stored text, or for what is left of an older
 * file, to be taken for a frame.
 */
record FrameFormat(long salt) {
    static final int FILE_HEADER_BYTES = 20;
    static final int FRAME_HEADER_BYTES = 16;
    /** Wide enough for the largest message a client may send, 48,000,000 bytes. */
    static final int MAX_PAYLOAD_BYTES = 64 * 1024 * 1024;

    private static final long FILE_MARK =
            ByteBuffer.wrap("SAGSJRN1".getBytes(StandardCharsets.US_ASCII)).getLong();
    private static final int FRAME_MARK = 0x5347464D;

    /** The length and the checksum of the payload that follows a frame's header. */
    record FrameHeader(int payloadBytes, int payloadChecksum) {}

    static FrameFormat withNewSalt() {
        return new FrameFormat(new SecureRandom().nextLong());
    }

    ByteBuffer fileHeader() {
        ByteBuffer header =
                ByteBuffer.allocate(FILE_HEADER_BYTES).putLong(FILE_MARK).putLong(salt);
        return header.putInt(checksum(header.duplicate().flip())).flip();
    }

    /** Reads the header of a file; empty when these bytes are none. */
    static Optional<FrameFormat> ofFileHeader(ByteBuffer bytes) {
        if (bytes.remaining() < FILE_HEADER_BYTES || bytes.getLong(0) != FILE_MARK) {
            return Optional.empty();
        }
        boolean intact =
                bytes.getInt(16) == checksum(bytes.duplicate().position(0).limit(16));
        return intact ? Optional.of(new FrameFormat(bytes.getLong(8))) : Optional.empty();
    }

    void putFrameHeader(ByteBuffer target, long offset, ByteBuffer payload) {
        int payloadChecksum = checksum(payload.duplicate());
        target.putInt(FRAME_MARK)
                .putInt(payload.remaining())
                .putInt(payloadChecksum)
                .putInt(headerChecksum(offset, payload.remaining(), payloadChecksum));
    }

    /** Reads the header of a frame that would stand at this offset of the file; empty when these bytes are none. */
    Optional<FrameHeader> frameHeaderAt(ByteBuffer bytes, int index, long offset) {
        if (bytes.limit() - index < FRAME_HEADER_BYTES || bytes.getInt(index) != FRAME_MARK) {
            return Optional.empty();
        }
        FrameHeader header = new FrameHeader(bytes.getInt(index + 4), bytes.getInt(index + 8));
        boolean intact =
                bytes.getInt(index + 12) == headerChecksum(offset, header.payloadBytes(), header.payloadChecksum())
                        && header.payloadBytes() >= 0
                        && header.payloadBytes() <= MAX_PAYLOAD_BYTES;
        return intact ? Optional.of(header) : Optional.empty();
    }

    static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private int headerChecksum(long offset, int payloadBytes, int payloadChecksum) {
        return checksum(ByteBuffer.allocate(28)
                .putLong(salt)
                .putLong(offset)
                .putInt(FRAME_MARK)
                .putInt(payloadBytes)
                .putInt(payloadChecksum)
                .flip());
    }
}
