package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.values.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
                    document,
                    document.resolveSibling(document.getFileName().toString().replace(".txt", ".json")));
            score.wrong().forEach(it -> wrong.add(document.getFileName() + " " + it));
            missing += score.missing().size();
            fields += score.fields();
        }
        assertThat(wrong).isEmpty();
        assertThat((double) missing / fields).isLessThanOrEqualTo(MOST_MISSING);
    }

    @Test
    void a_layout_that_is_not_known_is_read_by_the_general_rules_and_says_what_was_not_placed()
            throws UnreadableDocument {
        Reading reading = MinutesReader.read("""
                Beslutningsreferat fra møde i Havneudvalget den 3. maj 2018 kl. 15.30
                Sted: Havnekontoret

                Deltagere: Ib Strand, Else Krogh
                Afbud: Poul Dam

                Punkt 7: Nye pullerter på kajen
                Sagsnr.: 18/4411

                Baggrund
                Pullerterne er slidte.

                Havnechefens indstilling
                at pullerterne skiftes,
                at udgiften afholdes af driften.

                Beslutning
                Godkendt som indstillet.

                Punkt 8: Lystbådehavnen
                Sagsnr.: 18/4412
                Fremlægges af havnefogeden.

                Beslutning
                Punktet blev udsat.
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.layout()).isEqualTo("general");
        assertThat(ReadingJson.json(reading).get("committee").asString()).isEqualTo("Havneudvalget");
        assertThat(ReadingJson.json(reading).get("date").asString()).isEqualTo("2018-05-03");
        assertThat(ReadingJson.json(reading).get("place").asString()).isEqualTo("Havnekontoret");
        assertThat(reading.attendance().present()).extracting(Found::value).containsExactly("Ib Strand", "Else Krogh");
        assertThat(reading.attendance().absent()).extracting(Found::value).containsExactly("Poul Dam");
        assertThat(reading.items()).extracting(ReadItem::number).containsExactly(7, 8);
        ReadItem first = reading.items().getFirst();
        assertThat(first.recommendation())
                .extracting(Found::value)
                .containsExactly("at pullerterne skiftes,", "at udgiften afholdes af driften.");
        assertThat(reading.items())
                .extracting(
                        item -> item.outcome() == null ? null : item.outcome().value())
                .containsExactly(Outcome.APPROVED, Outcome.POSTPONED);
        assertThat(reading.doubts()).extracting(Doubt::code).contains("LAYOUT_UNKNOWN", "TEXT_UNPLACED");
        assertThat(reading.doubts())
                .anySatisfy(doubt -> assertThat(doubt.message()).contains("Fremlægges af havnefogeden."));
    }

    @Test
    void what_says_neither_of_whom_nor_when_is_not_minutes() {
        String list = "1. Mælk\n\nBilag\nKvittering\n\n2. Brød\n\nBeslutning\nKøbt.\n";

        assertThatThrownBy(() -> MinutesReader.read(list.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDocument.class);
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
