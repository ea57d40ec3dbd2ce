package dk.sagsgang.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The book of what was measured: one file of results for each harness, and the page that is made of them. Whoever writes
 * results renews their section of the page with them and no other.
 */
public record Book(Path results, Path page) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public void enter(Results found) throws IOException {
        Files.createDirectories(results);
        write(results.resolve(found.name() + ".json"), MAPPER.writeValueAsString(found) + "\n");
        write(
                page,
                new Page(Files.readString(page))
                        .withSection(found.name(), Table.of(found))
                        .text());
    }

    /** The page as all results make it. */
    public String madeAnew() throws IOException {
        Page made = new Page(Files.readString(page));
        for (Results each : all()) {
            made = made.withSection(each.name(), Table.of(each));
        }
        return made.text();
    }

    private List<Results> all() throws IOException {
        List<Results> all = new ArrayList<>();
        if (Files.isDirectory(results)) {
            try (Stream<Path> files = Files.list(results)) {
                for (Path file : files.filter(it -> it.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    all.add(MAPPER.readValue(Files.readString(file), Results.class));
                }
            }
        }
        return all;
    }

    /** Whole or not at all, so that an end in the middle leaves the old one. */
    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
