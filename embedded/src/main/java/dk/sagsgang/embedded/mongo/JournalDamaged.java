package dk.sagsgang.embedded.mongo;

import java.nio.file.Path;

/**
 * Says that a journal is damaged where it had been acknowledged, so that nothing may be started on it: a copy must be
 * restored. The offset is that of the first byte in doubt.
 */
public final class JournalDamaged extends RuntimeException {
    private final Path file;
    private final long offset;

    JournalDamaged(Path file, long offset, String what) {
        super("The journal " + file + " is damaged at offset " + offset + ": " + what);
        this.file = file;
        this.offset = offset;
    }

    public Path file() {
        return file;
    }

    public long offset() {
        return offset;
    }
}
