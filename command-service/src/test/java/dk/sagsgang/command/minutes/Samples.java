package dk.sagsgang.command.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample minutes that the project brings along, one in each layout. */
final class Samples {

    private static final Path FOLDER = Path.of("..", "standalone", "src", "main", "resources", "sample");

    private Samples() {}

    static String of2020() {
        return text("herning-forebyggelsesudvalget-2020-10-19.txt");
    }

    static String of2021() {
        return text("herning-forebyggelsesudvalget-2021-11-22.txt");
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
