package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.sagsgang.events.values.PartialDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Holds the reader against real published minutes and their labels; skipped where that folder is not at hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealMinutesTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String FIRST = "herning-forebyggelsesudvalget-2020-10-19";
    private static final String SECOND = "herning-forebyggelsesudvalget-2021-11-22";

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND})
    void every_labelled_value_is_read(String name) throws UnreadableDocument {
        JsonNode read = ReadingJson.json(MinutesReader.read(bytes(name + ".txt")));
        JsonNode expected = JSON.readTree(bytes("expected/" + name + ".json"));

        List<String> differences = new ArrayList<>();
        compare("", expected, read, differences);
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND})
    void nothing_blocks_a_whole_document(String name) throws UnreadableDocument {
        assertThat(MinutesReader.read(bytes(name + ".txt")).doubts()).noneMatch(Doubt::blocking);
    }

    @Test
    void the_minutes_of_2020_tell_of_two_agreements_and_no_more() throws UnreadableDocument {
        Reading reading = MinutesReader.read(bytes(FIRST + ".txt"));

        assertThat(reading.agreements()).extracting(it -> it.id().value()).containsExactly("elderlearn", "boblberg");
        AgreementFacts.assertElderlearn(reading.agreements().getFirst());
        AgreementFacts.assertBoblbergOf2020(reading.agreements().getLast());
        assertThat(reading.citations())
                .extracting(
                        ReadCitation::item, ReadCitation::decidedOn, ReadCitation::itemNumber, ReadCitation::committee)
                .containsExactly(
                        tuple(2, PartialDate.of(LocalDate.of(2019, 10, 21)), null, "Forebyggelsesudvalget"),
                        tuple(5, PartialDate.of(LocalDate.of(2020, 10, 6)), null, "Byrådet"));
    }

    @Test
    void the_minutes_of_2021_tell_of_one_agreement_and_its_extension() throws UnreadableDocument {
        Reading reading = MinutesReader.read(bytes(SECOND + ".txt"));

        assertThat(reading.agreements()).hasSize(1);
        AgreementFacts.assertBoblbergOf2021(reading.agreements().getFirst());
        assertThat(reading.citations())
                .extracting(
                        ReadCitation::item, ReadCitation::decidedOn, ReadCitation::itemNumber, ReadCitation::committee)
                .containsExactly(
                        tuple(2, PartialDate.of(LocalDate.of(2021, 4, 20)), null, "Byrådet"),
                        tuple(3, PartialDate.of(LocalDate.of(2019, 10, 21)), 30, "Forebyggelsesudvalget"),
                        tuple(4, PartialDate.of(LocalDate.of(2021, 8, 30)), 18, "Forebyggelsesudvalget"));
    }

    @Test
    void documents_of_other_systems_are_read_by_descriptions_of_their_own() throws IOException, UnreadableDocument {
        List<String> layouts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
                if (!file.getFileName().toString().startsWith("herning-")) {
                    layouts.add(MinutesReader.read(Files.readAllBytes(file)).layout());
                }
            }
        }
        assertThat(layouts)
                .doesNotContain("herning-2020", "herning-2021", "general")
                .doesNotHaveDuplicates();
    }

    private static void compare(String where, JsonNode expected, JsonNode read, List<String> differences) {
        if (expected.isObject()) {
            for (String key : expected.propertyNames()) {
                if (!key.equals("authority_note")) {
                    compare(where + "/" + key, expected.get(key), read.path(key), differences);
                }
            }
        } else if (expected.isArray() && expected.size() == read.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(where + "/" + i, expected.get(i), read.get(i), differences);
            }
        } else if (!expected.equals(read)) {
            differences.add(where + ": " + expected + " is expected, " + read + " is read");
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String folder = System.getenv("SAGSGANG_TEST_MINUTES");
        assumeTrue(folder != null, "Skipped: SAGSGANG_TEST_MINUTES names no folder of real minutes.");
        return Path.of(folder == null ? "" : folder);
    }
}
