package dk.sagsgang.embedded.mongo;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Brings what was written to a file onto its disk, and returns only then. */
@FunctionalInterface
interface Force {
    /** Forces the contents and what is needed to read them again, the length included; other metadata may wait. */
    Force TO_DISK = channel -> channel.force(false);

    void force(FileChannel channel) throws IOException;
}
