package dk.sagsgang.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The script that people start. It builds where it finds nothing built, which it must not do while a build runs, so what
 * this very build has packaged is laid out for it first, as it would do itself.
 */
final class Launcher {
    private static final Path ROOT = root();
    private static final Path TARGET = ROOT.resolve("standalone/target");
    private static final Path RUN = TARGET.resolve("run");
    private static final Path STAMP = TARGET.resolve("run-built");

    private Launcher() {}

    /** The script, with the newest jar laid out beside it. */
    static synchronized Path prepared() {
        Path jar = TARGET.resolve("sagsgang.jar");
        try {
            if (!Files.exists(STAMP)
                    || Files.getLastModifiedTime(STAMP).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                layOut(jar);
                Files.write(STAMP, new byte[0]);
                Files.setLastModifiedTime(STAMP, Files.getLastModifiedTime(jar));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ROOT.resolve("sagsgang");
    }

    private static void layOut(Path jar) throws IOException {
        if (Files.exists(RUN)) {
            try (Stream<Path> all = Files.walk(RUN)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                RUN.toString());
        Process extraction =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said = new String(extraction.getInputStream().readAllBytes(), UTF_8);
            if (extraction.waitFor() != 0) {
                throw new AssertionError("The jar could not be laid out: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : Objects.requireNonNull(here.getParent());
    }
}
