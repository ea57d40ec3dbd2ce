package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the reader against every label of the real minutes at hand, and prints the score; skipped where they are not.
 * The documents in the folder itself are read without a fault, those of elsewhere with three fields in a hundred missing.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LabelledMinutesTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final double MOST_MISSING_ELSEWHERE = 0.03;

    @Test
    void documents_of_the_folder_are_read_without_a_fault() throws IOException, UnreadableDocument {
        List<String> faults = new ArrayList<>();
        for (Path label : labels(folder().resolve("expected"))) {
            LabelledMinutes score = score(folder().resolve(document(label)), label);
            score.wrong().forEach(it -> faults.add(label.getFileName() + " wrong " + it));
            score.missing().forEach(it -> faults.add(label.getFileName() + " missing " + it));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nothing_is_wrong_and_little_missing_in_those_of_elsewhere() throws IOException, UnreadableDocument {
        List<String> wrong = new ArrayList<>();
        int missing = 0;
        int fields = 0;
        for (Path label : labels(folder().resolve("elsewhere"))) {
            LabelledMinutes score = score(label.resolveSibling(document(label)), label);
            score.wrong().forEach(it -> wrong.add(label.getFileName() + " " + it));
            missing += score.missing().size();
            fields += score.fields();
        }
        System.out.println(missing + " of " + fields + " fields of elsewhere are missing");
        assertThat(wrong).isEmpty();
        assertThat((double) missing / fields).isLessThanOrEqualTo(MOST_MISSING_ELSEWHERE);
    }

    static LabelledMinutes score(Path document, Path label) throws IOException, UnreadableDocument {
        Reading reading = MinutesReader.read(Files.readAllBytes(document));
        LabelledMinutes score =
                LabelledMinutes.judge(JSON.readTree(Files.readAllBytes(label)), ReadingJson.json(reading));
        System.out.println(String.format(
                Locale.ROOT,
                "%-70s %4d fields %4d right %3d missing %3d wrong",
                document.getFileName(),
                score.fields(),
                score.right(),
                score.missing().size(),
                score.wrong().size()));
        score.missing().forEach(it -> System.out.println("    missing " + it));
        score.wrong().forEach(it -> System.out.println("    wrong " + it));
        return score;
    }

    private static List<Path> labels(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String document(Path label) {
        return label.getFileName().toString().replace(".json", ".txt");
    }

    static Path folder() {
        String folder = System.getenv("SAGSGANG_TEST_MINUTES");
        assumeTrue(folder != null, "Skipped: SAGSGANG_TEST_MINUTES names no folder of real minutes.");
        return Path.of(folder == null ? "" : folder);
    }
}
