package dk.sagsgang.benchmarks.scenes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a run leaves nothing of. */
public final class Directories {

    private Directories() {}

    /** Removes a folder and all that is in it; does nothing where it is not there. */
    public static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            // A broker that has just ended may still be tidying up.
            Files.deleteIfExists(each);
        }
    }
}
