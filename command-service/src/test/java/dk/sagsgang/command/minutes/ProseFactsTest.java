package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.sagsgang.command.minutes.ProseScore.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Counts the facts read from the prose of real minutes against hand-written labels, by kind, and holds the table in
 * docs/minutes.md to what it counts; {@code -Dsagsgang.minutes=write} writes the table anew. Skipped where the folder
 * of real minutes is not at hand.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProseFactsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "minutes.md");
    private static final String END = "<!-- end -->";

    @Test
    void no_fact_is_read_of_real_minutes_that_is_not_labelled_and_the_docs_say_what_is_counted()
            throws IOException, UnreadableDocument {
        count(ProseScore.of(ProseLabels.ofRealMinutes(), RealProse.read(folder())), "real minutes");
    }

    @Test
    void no_fact_is_read_of_minutes_of_our_own_that_is_not_labelled_and_the_docs_say_what_is_counted()
            throws IOException, UnreadableDocument {
        count(ProseScore.of(ProseLabels.ofOurOwn(), RealProse.own(ProseLabels.FOLDER)), "minutes of our own");
    }

    private static void count(ProseScore score, String of) throws IOException {
        String table = score.table();
        System.out.println(table);
        score.missing().forEach(System.out::println);
        score.waiting().stream()
                .filter(it -> score.waitingRight().stream().noneMatch(right -> ProseScore.isSame(right, it)))
                .forEach(it -> System.out.println("waiting, not labelled: " + it));

        assertThat(score.wrong()).as("facts that no label has").isEmpty();
        String begin = "<!-- counted by ProseFactsTest: " + of + " -->\n";
        if (System.getProperty("sagsgang.minutes", "").equals("write")) {
            Files.writeString(DOCUMENT, withTable(Files.readString(DOCUMENT), begin, table));
        }
        assertThat(Files.readString(DOCUMENT)).contains(begin + table + END);
    }

    @Test
    void the_two_cases_and_the_pool_hold_what_they_must() throws IOException, UnreadableDocument {
        ProseScore.Read read = RealProse.read(folder());
        List<Told> told = read.told();

        assertThat(values(told, "indicator", "brugere")).hasSize(4);
        assertThat(values(told, "indicator", "bobler")).hasSize(4);
        assertThat(values(told, "indicator", "responsrate")).hasSize(4);
        assertThat(values(told, "indicator", "gennemsnitsalder")).hasSize(2);
        assertThat(told.stream()
                        .filter(it ->
                                it.kind().equals("allotment") && it.document().equals("herning-2020")))
                .hasSize(13);
        assertThat(told.stream()
                        .filter(it -> it.kind().equals("frame") && it.document().equals("herning-2020")))
                .hasSize(3);
        assertThat(told.stream()
                        .filter(it -> it.kind().equals("frame") && it.document().equals("sjaelland-2021")))
                .hasSize(1);
    }

    private static List<String> values(List<Told> told, String kind, String name) {
        return told.stream()
                .filter(it -> it.kind().equals(kind) && it.value().startsWith(name + " "))
                .map(Told::value)
                .toList();
    }

    private static String withTable(String document, String begin, String table) {
        int from = document.indexOf(begin) + begin.length();
        return document.substring(0, from) + table + document.substring(document.indexOf(END, from));
    }

    private static Path folder() {
        String folder = System.getenv("SAGSGANG_TEST_MINUTES");
        assumeTrue(folder != null, "Skipped: SAGSGANG_TEST_MINUTES names no folder of real minutes.");
        return Path.of(folder == null ? "" : folder);
    }
}
