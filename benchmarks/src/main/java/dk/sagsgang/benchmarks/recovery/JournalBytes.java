package dk.sagsgang.benchmarks.recovery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Reads every file of a journal once and takes its checksum: what a start cannot do without. */
final class JournalBytes {

    private static final int BLOCK_BYTES = 1 << 20;

    private JournalBytes() {}

    /** Returns how many bytes there were. */
    static long read(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(directory)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        long bytes = 0;
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file)) {
                CRC32C checksum = new CRC32C();
                while (channel.read(block.clear()) > 0) {
                    bytes += block.flip().remaining();
                    checksum.update(block);
                }
            }
        }
        return bytes;
    }
}
