package dk.sagsgang.embedded.mongo;

import static dk.sagsgang.embedded.mongo.FrameFormat.FILE_HEADER_BYTES;
import static dk.sagsgang.embedded.mongo.FrameFormat.FRAME_HEADER_BYTES;
import static dk.sagsgang.embedded.mongo.FrameFormat.MAX_PAYLOAD_BYTES;

import dk.sagsgang.embedded.mongo.FrameFormat.FrameHeader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An append-only file of frames. A frame is one write and one force, and the next frame is written only after that;
 * therefore a frame that is followed by anything was acknowledged, and a bad one there is damage
 * ({@link JournalDamaged}), while a bad last frame is a write that was broken off, and is cut off. That distinction
 * cannot see damage within the very last frame: such a frame is cut off too, and told. Used by one thread.
 */
final class JournalFile implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JournalFile.class);
    private static final int READ_AHEAD_BYTES = 1024 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final Force force;
    private final FrameFormat format;
    /** What tells this file from another one under its name; null where the file system has nothing of the kind. */
    private final @Nullable Object fileKey;

    private long end;
    private long cutBytes;

    /** Takes the payload of one frame, in the order of the file. */
    interface Replay {
        void frame(ByteBuffer payload, long endOffset, long fileBytes);
    }

    private JournalFile(Path path, FileChannel channel, Force force) throws IOException {
        this.path = path;
        this.channel = channel;
        this.force = force;
        this.fileKey = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        this.format = readOrWriteFileHeader();
        this.end = FILE_HEADER_BYTES;
    }

    /** Reads all frames, cuts off an unfinished last one, and stands ready to append. Closes the channel on failure. */
    static JournalFile open(Path path, FileChannel channel, Force force, Replay replay) throws IOException {
        try {
            JournalFile file = new JournalFile(path, channel, force);
            file.readFrames(replay);
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Writes one frame and forces it to disk. When that fails, the file is cut back to what was acknowledged, as far as
     * the disk still lets us, and the caller must not append again.
     */
    void append(ByteBuffer payload) throws IOException {
        int payloadBytes = payload.remaining();
        ByteBuffer frame = ByteBuffer.allocate(FRAME_HEADER_BYTES + payloadBytes);
        format.putFrameHeader(frame, end, payload);
        frame.put(payload).flip();
        int frameBytes = frame.remaining();
        try {
            write(frame, end);
            force.force(channel);
            requireStillThere(end + frameBytes);
            end += frameBytes;
        } catch (IOException e) {
            try {
                channel.truncate(end);
                channel.force(true);
            } catch (IOException truncating) {
                e.addSuppressed(truncating);
            }
            throw e;
        }
    }

    /**
     * A file that was removed, replaced or cut by somebody else takes what is written to it without complaint, and no
     * start would ever find it.
     */
    private void requireStillThere(long bytes) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
        if (!Objects.equals(found.fileKey(), fileKey) || found.size() != bytes) {
            throw new IOException("The journal " + path + " was replaced or changed by somebody else");
        }
    }

    /** The length of the file up to the end of its last frame, in bytes. */
    long length() {
        return end;
    }

    long cutBytes() {
        return cutBytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private FrameFormat readOrWriteFileHeader() throws IOException {
        long size = channel.size();
        Optional<FrameFormat> found = FrameFormat.ofFileHeader(read(0, FILE_HEADER_BYTES));
        if (found.isPresent()) {
            return found.get();
        }
        // The header is forced before the first frame is written, so only a file without frames may lack it.
        if (size > FILE_HEADER_BYTES) {
            throw new JournalDamaged(path, 0, "its header is not one of a journal");
        }
        FrameFormat fresh = FrameFormat.withNewSalt();
        write(fresh.fileHeader(), 0);
        channel.force(true);
        return fresh;
    }

    private void readFrames(Replay replay) throws IOException {
        long size = channel.size();
        channel.position(end);
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), READ_AHEAD_BYTES);
        while (end < size) {
            ByteBuffer headerBytes = ByteBuffer.wrap(in.readNBytes(FRAME_HEADER_BYTES));
            Optional<FrameHeader> header = format.frameHeaderAt(headerBytes, 0, end);
            if (header.isEmpty()) {
                requireNothingValidBehind(size);
                cutOff(size);
                return;
            }
            ByteBuffer payload = ByteBuffer.wrap(in.readNBytes(header.get().payloadBytes()));
            long frameEnd = end + FRAME_HEADER_BYTES + header.get().payloadBytes();
            if (frameEnd > size
                    || FrameFormat.checksum(payload.duplicate()) != header.get().payloadChecksum()) {
                if (frameEnd < size) {
                    throw new JournalDamaged(path, end, "a record with others after it fails its checksum");
                }
                cutOff(size);
                return;
            }
            replay.frame(payload, frameEnd, size);
            end = frameEnd;
        }
    }

    private void requireNothingValidBehind(long size) throws IOException {
        if (size - end > FRAME_HEADER_BYTES + MAX_PAYLOAD_BYTES) {
            throw new JournalDamaged(path, end, "more is unreadable than one unfinished write can explain");
        }
        ByteBuffer tail = read(end, (int) (size - end));
        for (int index = 1; index <= tail.limit() - FRAME_HEADER_BYTES; index++) {
            if (format.frameHeaderAt(tail, index, end + index).isPresent()) {
                throw new JournalDamaged(
                        path, end, "a record is unreadable and a valid one follows at offset " + (end + index));
            }
        }
    }

    private void cutOff(long size) throws IOException {
        cutBytes = size - end;
        log.warn("Cutting {} bytes of an unfinished last write off the journal {} at offset {}", cutBytes, path, end);
        channel.truncate(end);
        channel.force(true);
    }

    private ByteBuffer read(long offset, int bytes) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(bytes);
        while (target.hasRemaining()) {
            if (channel.read(target, offset + target.position()) < 0) {
                break;
            }
        }
        return target.flip();
    }

    private void write(ByteBuffer bytes, long offset) throws IOException {
        long next = offset;
        while (bytes.hasRemaining()) {
            next += channel.write(bytes, next);
        }
    }
}
