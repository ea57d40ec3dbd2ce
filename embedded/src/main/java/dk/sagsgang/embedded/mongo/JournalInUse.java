package dk.sagsgang.embedded.mongo;

import java.nio.file.Path;

/** Says that a journal's directory is held by another server, in this process or in another one. */
public final class JournalInUse extends RuntimeException {
    JournalInUse(Path directory) {
        super("The journal in " + directory + " is in use by another server");
    }
}
