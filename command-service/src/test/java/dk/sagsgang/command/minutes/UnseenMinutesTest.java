package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.minutes.Scorecard.Mark;
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
 * Documents of other committees in the two layouts, labelled by hand before the reader saw them: nothing is silently
 * read as something else or left out, and most is read as labelled.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnseenMinutesTest {

    static final Path FOLDER = Path.of("src", "test", "resources", "minutes", "unseen");
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final double LEAST_SHARE_RIGHT = 0.95;

    @Test
    void nothing_is_silently_wrong_or_missing_and_most_is_right() throws IOException, UnreadableDocument {
        List<String> silent = new ArrayList<>();
        int right = 0;
        int all = 0;
        System.out.println("document                     right  doubted: missing wrong  silently: missing wrong");
        for (Path document : documents()) {
            String name = document.getFileName().toString().replace(".txt", "");
            Scorecard card = Scorecard.of(
                    JSON.readTree(Files.readAllBytes(FOLDER.resolve(name + ".json"))),
                    ReadingJson.json(MinutesReader.read(Files.readAllBytes(document))));
            System.out.println(row(name, card));
            for (String remark : card.remarks()) {
                System.out.println("    " + remark);
                if (remark.contains("_silently")) {
                    silent.add(name + " " + remark);
                }
            }
            right += card.count(Mark.RIGHT);
            for (Mark mark : Mark.values()) {
                all += card.count(mark);
            }
        }
        System.out.println(right + " of " + all + " fields are right");
        assertThat(silent).isEmpty();
        assertThat((double) right / all).isGreaterThan(LEAST_SHARE_RIGHT);
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static String row(String name, Scorecard card) {
        return String.format(
                Locale.ROOT,
                "%-28s %5d %16d %5d %18d %5d",
                name,
                card.count(Mark.RIGHT),
                card.count(Mark.MISSING_DOUBTED),
                card.count(Mark.WRONG_DOUBTED),
                card.count(Mark.MISSING_SILENTLY),
                card.count(Mark.WRONG_SILENTLY));
    }
}
