package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.ProseScore.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The labels of prose facts in the real minutes: figures and line numbers, written by hand. */
final class ProseLabels {

    private static final Path FILE = Path.of("src", "test", "resources", "minutes", "prose", "labels.tsv");

    private ProseLabels() {}

    static List<Told> all() throws IOException {
        return Files.readAllLines(FILE).stream()
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
