package dk.sagsgang.standalone.up;

import dk.sagsgang.standalone.terminal.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * The one directory that holds everything which must survive a restart: the ledger's journal, the broker's topics,
 * the keys of the Merkle log, and the service's own log. Only its owner may look into it, and one process at a time works in it; the operating system lets go of the
 * lock however that process ends.
 */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Takes the directory, which is made when it is missing. Refuses one that another process works in, and one with
     * files in it that are not Sagsgang's.
     */
    static DataDirectory take(Path directory) {
        try {
            boolean ours = Files.exists(directory.resolve(LOCK));
            if (!ours && Files.exists(directory) && !isEmptyDirectory(directory)) {
                throw new Failure(
                        "DATA_DIRECTORY_NOT_OURS",
                        directory + " has files in it that are not Sagsgang's; name an empty or a new folder.");
            }
            Files.createDirectories(directory);
            restrictToOwner(directory);
            return new DataDirectory(directory, lock(directory));
        } catch (IOException e) {
            throw new Failure(
                    "DATA_DIRECTORY_UNUSABLE", "The data directory " + directory + " cannot be used: " + e, e);
        }
    }

    Path ledger() {
        return directory.resolve("ledger");
    }

    Path kafka() {
        return directory.resolve("kafka");
    }

    /** The keys that checkpoints are signed with. */
    Path keys() {
        return directory.resolve("keys");
    }

    Path log() {
        return directory.resolve("log").resolve("sagsgang.log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new Failure("DATA_DIRECTORY_UNUSABLE", "The data directory " + directory + " was not let go.", e);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock taken = channel.tryLock();
            if (taken != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // This very process works in the directory already: refused below like any other.
        }
        ByteBuffer holder = ByteBuffer.allocate(20);
        channel.read(holder);
        channel.close();
        throw new Failure(
                "DATA_DIRECTORY_IN_USE",
                "The data directory " + directory + " is in use by process "
                        + new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII)
                        + "; stop it, or name another one with --data.");
    }

    private static boolean isEmptyDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private static void restrictToOwner(Path directory) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }
}
