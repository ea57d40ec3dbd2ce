package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Invented documents as other committees of each publishing system print them, labelled before they were read: nothing
 * is wrong, and what is missing is little.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SystemMinutesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "minutes", "systems");
    private static final double MOST_MISSING = 0.03;

    @Test
    void nothing_is_wrong_and_little_missing() throws IOException, UnreadableDocument {
        List<String> wrong = new ArrayList<>();
        int missing = 0;
        int fields = 0;
        for (Path document : documents()) {
            LabelledMinutes score = LabelledMinutesTest.score(
                    document, document.resolveSibling(document.getFileName().toString().replace(".txt", ".json")));
            score.wrong().forEach(it -> wrong.add(document.getFileName() + " " + it));
            missing += score.missing().size();
            fields += score.fields();
        }
        assertThat(wrong).isEmpty();
        assertThat((double) missing / fields).isLessThanOrEqualTo(MOST_MISSING);
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
