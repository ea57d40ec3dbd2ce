package dk.sagsgang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files of the contract that are made from its records and checked in, so that every change of them is seen. Those of a
 * frozen folder are written once and never again: what was stored under a revision keeps its form.
 */
public record CheckedInFiles(Path folder, boolean frozen) {

    public static final CheckedInFiles GOLDEN = new CheckedInFiles(Path.of("src/test/resources/golden"), true);
    public static final CheckedInFiles SCHEMAS = new CheckedInFiles(Path.of("src/main/resources/schemas"), false);
    public static final CheckedInFiles DOCUMENTS = new CheckedInFiles(Path.of("src/main/resources"), false);

    private static final String COMMAND = "mvn -pl events-schema test -Dsagsgang.contract=write";
    private static final boolean WRITING = "write".equals(System.getProperty("sagsgang.contract"));

    public void assertHolds(String name, String content) {
        Path file = folder.resolve(name);
        try {
            if (WRITING && !(frozen && Files.exists(file))) {
                Files.createDirectories(folder);
                Files.writeString(file, content + "\n");
            }
            if (!Files.exists(file)) {
                fail("%s is missing. Write it with: %s", file, COMMAND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(read(name))
                .as(
                        frozen
                                ? "%s is the stored form of a revision and may not change: add a revision instead"
                                : "%s no longer follows from the records. Write it anew with: " + COMMAND,
                        file)
                .isEqualTo(content);
    }

    /** The file's content without its final line end. */
    public String read(String name) {
        try {
            String content = Files.readString(folder.resolve(name));
            return content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> Objects.requireNonNull(it.getFileName()).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
