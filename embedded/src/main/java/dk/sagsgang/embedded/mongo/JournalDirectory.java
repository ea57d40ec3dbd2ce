package dk.sagsgang.embedded.mongo;

import dk.sagsgang.embedded.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a journal, held by one server at a time until it is closed or its process ends. What it
 * creates is readable and writable for its owner only.
 */
final class JournalDirectory implements AutoCloseable {
    /**
     * A POSIX file lock belongs to the process, and closing any handle on its file gives it up; so a second server in
     * this process has to be turned away before it opens the lock file.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lockChannel;

    private JournalDirectory(Path directory, FileChannel lockChannel) {
        this.directory = directory;
        this.lockChannel = lockChannel;
    }

    static JournalDirectory hold(Path wanted) throws IOException {
        createDirectories(wanted.toAbsolutePath());
        Path directory = wanted.toRealPath();
        if (!HELD_HERE.add(directory)) {
            throw new JournalInUse(directory);
        }
        FileChannel channel = null;
        try {
            channel = openOwnerOnly(directory.resolve("journal.lock"));
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new JournalInUse(directory);
            }
            return new JournalDirectory(directory, channel);
        } catch (IOException | RuntimeException e) {
            release(directory, channel);
            throw e;
        }
    }

    Path journalPath() {
        return directory.resolve("journal");
    }

    /** Opens the journal's file; a new one is made known to the directory on disk before this returns. */
    FileChannel openJournal() throws IOException {
        FileChannel channel = openOwnerOnly(journalPath());
        force(directory);
        return channel;
    }

    @Override
    public void close() throws IOException {
        release(directory, lockChannel);
    }

    private static void release(Path directory, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD_HERE.remove(directory);
        }
    }

    /** Creates what is missing of a path, each part known to its parent on disk before anything is put into it. */
    private static void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null) {
            createDirectories(parent);
        }
        Files.createDirectory(directory, OwnerOnly.directory(directory));
        if (parent != null) {
            force(parent);
        }
    }

    private static FileChannel openOwnerOnly(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, OwnerOnly.file(file));
        }
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
