package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.command.minutes.UnreadableDocument.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Whatever happens to a document on its way, the reader never says something else without saying that it doubts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamagedMinutesTest {

    private static final long SEED = 20_201_019L;
    private static final int ROUNDS = 150;
    private static final String HEADING =
            "(Sagsresume|Resume|Sagsfremstilling|Økonomi|Indstilling|Beslutning|Bilag|Øvrige sagsbehandlere: -)";

    static Stream<String> samples() {
        return Stream.of(Samples.of2020(), Samples.of2021());
    }

    @Nested
    class Harmless_changes_change_nothing {

        static Stream<String> samples() {
            return DamagedMinutesTest.samples();
        }

        @ParameterizedTest
        @MethodSource("samples")
        void of_line_ends(String sample) throws UnreadableDocument {
            assertThat(values(utf8(sample.replace("\n", "\r\n")))).isEqualTo(values(utf8(sample)));
        }

        @ParameterizedTest
        @MethodSource("samples")
        void of_the_character_set(String sample) throws UnreadableDocument {
            for (Charset charset :
                    List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
                byte[] bytes = ((charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "") + sample.replace("•", "-"))
                        .getBytes(charset);
                assertThat(values(bytes)).isEqualTo(values(utf8(sample.replace("•", "-"))));
            }
            assertThat(values(utf8("\uFEFF" + sample))).isEqualTo(values(utf8(sample)));
        }

        @ParameterizedTest
        @MethodSource("samples")
        void of_spaces(String sample) throws UnreadableDocument {
            assertThat(values(utf8(sample.replace(" ", "\u00A0")))).isEqualTo(values(utf8(sample)));
            assertThat(values(utf8(sample.replace(" ", " \u2009")))).isEqualTo(values(utf8(sample)));
            assertThat(values(utf8(sample.replaceAll("(?m)[ ]+$", "").replaceAll("(?m)(?<=\\S)$", "  "))))
                    .isEqualTo(values(utf8(sample)));
        }

        @ParameterizedTest
        @MethodSource("samples")
        void of_blank_lines(String sample) throws UnreadableDocument {
            assertThat(values(utf8(sample.replace("\n\n", "\n\n\n\n")))).isEqualTo(values(utf8(sample)));
        }

        @ParameterizedTest
        @MethodSource("samples")
        void of_decomposed_letters(String sample) throws UnreadableDocument {
            assertThat(values(utf8(sample.replace("å", "a\u030A")))).isEqualTo(values(utf8(sample)));
        }

        @ParameterizedTest
        @MethodSource("samples")
        void of_headings_glued_to_the_text_before(String sample) throws UnreadableDocument {
            String glued = sample.replaceAll("(?<=[.a-zæøåR])\\n+" + HEADING + "\\n", "$1\n");
            assertThat(glued).isNotEqualTo(sample);
            assertThat(values(utf8(glued))).isEqualTo(values(utf8(sample)));
        }

        @ParameterizedTest
        @MethodSource("samples")
        void of_headings_glued_to_the_text_after(String sample) throws UnreadableDocument {
            String glued = sample.replaceAll(
                    "\\n(Sagsresume|Resume|Sagsfremstilling|Økonomi|Beslutning)\\n+(?=[A-ZÆØÅ])", "\n$1");
            assertThat(glued).isNotEqualTo(sample);
            assertThat(values(utf8(glued))).isEqualTo(values(utf8(sample)));
        }

        private static ObjectNode values(byte[] document) throws UnreadableDocument {
            ObjectNode json = ReadingJson.json(MinutesReader.read(document));
            json.remove("sources");
            json.remove("doubts");
            return json;
        }
    }

    @Nested
    class A_document_that_was_cut_off {

        static Stream<String> samples() {
            return DamagedMinutesTest.samples();
        }

        @ParameterizedTest
        @MethodSource("samples")
        void at_a_line_is_refused_doubted_or_read_alike(String sample) {
            for (int end = sample.indexOf('\n'); end >= 0; end = sample.indexOf('\n', end + 1)) {
                assertNothingSilentlyElse(sample, utf8(sample.substring(0, end)), "cut after " + end);
            }
        }

        @ParameterizedTest
        @MethodSource("samples")
        void at_a_byte_is_refused_doubted_or_read_alike(String sample) {
            byte[] bytes = utf8(sample);
            for (int end = 0; end < bytes.length; end += 17) {
                assertNothingSilentlyElse(sample, Arrays.copyOf(bytes, end), "cut at byte " + end);
            }
        }

        @Test
        void between_items_is_noticed_where_the_contents_name_more() {
            String sample = Samples.of2021();
            String cut = sample.substring(0, sample.indexOf("Punkt 32:"));
            assertThat(codes(utf8(cut))).contains("CUT_OFF");
        }

        @ParameterizedTest
        @MethodSource("samples")
        void within_an_item_is_noticed_before_its_decision(String sample) {
            int items = 0;
            for (int decision = sample.indexOf("\nBeslutning\n");
                    decision >= 0;
                    decision = sample.indexOf("\nBeslutning\n", decision + 1)) {
                if (items++ > 0) {
                    assertThat(codes(utf8(sample.substring(0, decision)))).contains("CUT_OFF");
                }
            }
            assertThat(items).isGreaterThan(3);
        }

        @Test
        void before_the_first_item_is_refused() {
            String sample = Samples.of2021();
            assertThatThrownBy(() -> MinutesReader.read(utf8(sample.substring(0, sample.indexOf("Punkt 29:")))))
                    .isInstanceOfSatisfying(
                            UnreadableDocument.class,
                            it -> assertThat(it.reason()).isEqualTo(Reason.CUT_OFF));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void lines_lost_doubled_swapped_or_run_together_are_never_silently_something_else(String sample) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = new ArrayList<>(sample.lines().toList());
            int at = random.nextInt(lines.size() - 1);
            String what = switch (random.nextInt(4)) {
                case 0 -> "lost " + lines.remove(at);
                case 1 -> {
                    lines.add(at, lines.get(at));
                    yield "doubled " + lines.get(at);
                }
                case 2 -> {
                    lines.add(at, lines.remove(at + 1));
                    yield "swapped " + lines.get(at);
                }
                default -> {
                    lines.set(at, lines.get(at) + lines.remove(at + 1));
                    yield "run together " + lines.get(at);
                }
            };
            assertNothingSilentlyElse(
                    sample,
                    utf8(String.join("\n", lines)),
                    "seed " + SEED + ", round " + round + ", line " + (at + 1) + " " + what);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void random_bytes_never_end_in_anything_but_a_reading_or_a_refusal(String sample) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = utf8(sample);
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            codes(bytes);
        }
    }

    private static void assertNothingSilentlyElse(String original, byte[] damaged, String what) {
        Reading before = reading(utf8(original));
        Reading after = reading(damaged);
        if (before == null) {
            throw new AssertionError("The sample itself can be read.");
        }
        if (after == null) {
            return;
        }
        List<Doubt> fresh = after.doubts().stream()
                .filter(doubt -> before.doubts().stream()
                        .noneMatch(known ->
                                known.code().equals(doubt.code()) && Objects.equals(known.item(), doubt.item())))
                .toList();
        boolean sameDay = Objects.equals(value(before.date()), value(after.date()));
        boolean sameCommittee = Objects.equals(value(before.committee()), value(after.committee()));
        assertThat((sameDay && sameCommittee) || !fresh.isEmpty())
                .as(what + ": head")
                .isTrue();
        int items = Math.min(before.items().size(), after.items().size());
        for (int i = 0; i < items; i++) {
            ReadItem was = before.items().get(i);
            ReadItem is = after.items().get(i);
            boolean alike = Objects.equals(value(was.caseNumber()), value(is.caseNumber()))
                    && Objects.equals(value(was.outcome()), value(is.outcome()))
                    && Objects.equals(was.number(), is.number())
                    && was.referredTo().equals(is.referredTo())
                    && was.routing().equals(is.routing());
            assertThat(alike || !fresh.isEmpty())
                    .as(what + ": item " + (i + 1) + " is " + is.caseNumber() + " " + is.outcome())
                    .isTrue();
        }
    }

    private static <T> Object value(@Nullable Found<T> found) {
        return found == null ? "none" : String.valueOf(found.value());
    }

    private static List<String> codes(byte[] document) {
        Reading reading = reading(document);
        return reading == null
                ? List.of()
                : reading.doubts().stream().map(Doubt::code).toList();
    }

    private static @Nullable Reading reading(byte[] document) {
        try {
            return MinutesReader.read(document);
        } catch (UnreadableDocument e) {
            return null;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
