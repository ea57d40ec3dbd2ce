package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.ProseScore.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The labels of prose facts in minutes, real and of our own: figures and line numbers, written by hand. */
final class ProseLabels {

    /** The folder of the labels and of the minutes of our own. */
    static final Path FOLDER = Path.of("src", "test", "resources", "minutes", "prose");

    private ProseLabels() {}

    static List<Told> ofRealMinutes() throws IOException {
        return read("labels.tsv");
    }

    static List<Told> ofOurOwn() throws IOException {
        return read("own-labels.tsv");
    }

    private static List<Told> read(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(ProseLabels::label)
                .toList();
    }

    private static Told label(String line) {
        String[] cells = line.split("\t", -1);
        List<Integer> lines =
                Arrays.stream(cells[4].split(",")).map(Integer::valueOf).toList();
        return new Told(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], lines);
    }
}
