package dk.sagsgang.benchmarks.floors;

import dk.sagsgang.benchmarks.kernel.Callers;
import dk.sagsgang.benchmarks.kernel.Contender;
import dk.sagsgang.benchmarks.kernel.Sample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Appends four kilobytes to a file and brings them onto the disk, over and over. */
public final class Disk implements Contender {

    /** What it is, for a table. */
    public static final String WHAT = "fsync alone: 4 kB appended and forced, 1 caller";

    private static final int BYTES = 4_096;

    private final Path directory;

    public Disk(Path directory) {
        this.directory = directory;
    }

    @Override
    public Sample measure(Duration time) throws Exception {
        Path file = Files.createTempFile(directory, "fsync", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            return Callers.run(1, time, caller -> () -> append(channel));
        } finally {
            Files.delete(file);
        }
    }

    private static long append(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BYTES);
        while (block.hasRemaining()) {
            channel.write(block);
        }
        channel.force(false);
        return 1;
    }
}
