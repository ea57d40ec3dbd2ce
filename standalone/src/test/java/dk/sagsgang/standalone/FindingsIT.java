package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the whole product finds in documents that were imported as anybody imports them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingsIT {
    /** A day long after all that is told, so that the lists do not change with the years. */
    private static final String ON = "2026-11-22";

    @TempDir
    private Path data;

    @Test
    void all() {
        String folder = folder();
        try (Program program = Program.up(data)) {
            List<String> words = new java.util.ArrayList<>(List.of("import"));
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(it -> it.toString().endsWith(".txt") && Files.isRegularFile(it))
                        .filter(it -> !it.getFileName().toString().equals("README.md"))
                        .map(Path::toString)
                        .sorted()
                        .forEach(words::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            words.addAll(List.of("--server", program.address().toString()));
            Typed imported = Typed.sagsgang(words.toArray(String[]::new));
            System.out.println(imported.out() + imported.err());
            for (JsonNode authority : json(program.get("/api/v1/authorities").body()).path("items")) {
                String name = authority.path("authority").asString();
                System.out.println("=== " + name);
                var answer = program.get("/api/v1/authorities/" + name + "/findings?limit=200&on=" + ON);
                for (JsonNode it : json(answer.body()).path("items")) {
                    System.out.println(it.path("state").asString() + " " + it.path("rule").asString() + " "
                            + it.path("caseNumber").asString("-") + " from " + it.path("from").asString() + " @"
                            + it.path("raisedAt") + " " + it.path("resolved") + "\n      "
                            + it.path("sentence").path("da").asString() + "\n      "
                            + it.path("sentence").path("en").asString());
                }
            }
        }
        assertThat(folder).isNotEmpty();
    }

    private static String folder() {
        String folder = System.getenv().getOrDefault("SAGSGANG_TEST_MINUTES", "");
        assumeThat(folder)
                .as("SAGSGANG_TEST_MINUTES names no folder of real minutes")
                .isNotEmpty();
        return folder;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
