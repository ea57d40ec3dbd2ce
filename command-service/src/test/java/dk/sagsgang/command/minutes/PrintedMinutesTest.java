package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.sagsgang.command.documents.Printed;
import dk.sagsgang.events.values.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Minutes say the same in whichever format they are published. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintedMinutesTest {

    private static final Path OTHERS = Path.of("src", "test", "resources", "minutes", "unseen");

    static Stream<String> texts() throws IOException {
        Stream<String> others;
        try (Stream<Path> files = Files.list(OTHERS)) {
            others =
                    files
                            .filter(file -> file.toString().endsWith(".txt"))
                            .sorted()
                            .map(PrintedMinutesTest::text)
                            .toList()
                            .stream();
        }
        return Stream.concat(Stream.of(Samples.of2020(), Samples.of2021()), others);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void as_HTML(String text) throws UnreadableDocument {
        assertSame(text, Printed.html(text).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void as_a_Word_document(String text) throws UnreadableDocument {
        assertSame(text, Printed.word(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void as_a_PDF(String text) throws UnreadableDocument {
        assertSame(text, Printed.pdf(text, 55));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 11, 13, 17, 23, 29, 31})
    void wherever_the_pages_of_a_PDF_end(int linesPerPage) throws UnreadableDocument {
        assertSame(Samples.of2020(), Printed.pdf(Samples.of2020(), linesPerPage));
        assertSame(Samples.of2021(), Printed.pdf(Samples.of2021(), linesPerPage));
    }

    @Test
    void the_document_is_named_by_the_octets_that_came_and_a_fact_by_its_page() throws UnreadableDocument {
        byte[] pdf = Printed.pdf(Samples.of2021(), 30);
        Reading reading = MinutesReader.read(pdf);
        assertThat(reading.document()).isEqualTo(Sha256.of(pdf));
        Found<?> first = Objects.requireNonNull(reading.date());
        Found<?> last = Objects.requireNonNull(reading.items().getLast().decision());
        assertThat(first.lines().page()).isEqualTo(1);
        assertThat(last.lines().page()).isGreaterThan(3);
        assertThat(last.lines().from()).isGreaterThan(90);
        assertThat(ReadingJson.json(reading).at("/sources/date").toString()).matches("\\[\\d+,\\d+,1\\]");
    }

    private static void assertSame(String text, byte[] printed) throws UnreadableDocument {
        ObjectNode expected = values(text.getBytes(StandardCharsets.UTF_8));
        ObjectNode actual = values(printed);
        for (var field : expected.properties()) {
            JsonNode other = actual.get(field.getKey());
            if (field.getKey().equals("items")) {
                assertThat(other.size()).isEqualTo(field.getValue().size());
                for (int i = 0; i < other.size(); i++) {
                    ObjectNode was = (ObjectNode) field.getValue().get(i);
                    for (var value : was.properties()) {
                        if (value.getKey().equals("routing") && isDoubted(printed, i + 1)) {
                            continue;
                        }
                        assertThat(plain(other.get(i).get(value.getKey())))
                                .as("item " + (i + 1) + " " + value.getKey())
                                .isEqualTo(plain(value.getValue()));
                    }
                }
            } else {
                assertThat(plain(other)).as(field.getKey()).isEqualTo(plain(field.getValue()));
            }
        }
    }

    /** On paper, a mark stands under its column; in a line of text it does not, and then the reader must say so. */
    private static boolean isDoubted(byte[] printed, int item) throws UnreadableDocument {
        return MinutesReader.read(printed).doubts().stream()
                .anyMatch(doubt ->
                        Objects.equals(doubt.item(), item) && doubt.about().equals("routing"));
    }

    /** Spaces and line ends are the printer's. */
    private static String plain(JsonNode value) {
        return value.toString().replace("\\n", " ").replace("\\t", " ").replaceAll(" +", " ");
    }

    private static ObjectNode values(byte[] document) throws UnreadableDocument {
        ObjectNode json = ReadingJson.json(MinutesReader.read(document));
        json.remove("sources");
        json.remove("doubts");
        return json;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return fail(e);
        }
    }
}
