package dk.sagsgang.events.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.CheckedInFiles;
import dk.sagsgang.events.stored.LeafHash;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.RecordedEvents;
import dk.sagsgang.events.values.InvalidValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditBundleTest {

    private static final CheckedInFiles BUNDLES = new CheckedInFiles(Path.of("src/test/resources/bundles"), true);
    private static final long SEED = 20260101;
    private static final SmallLog LOG = SmallLog.of(3);

    @Test
    void a_bundle_is_written_as_its_golden_file() {
        String bundle = new String(LOG.bundle(1), StandardCharsets.UTF_8);
        BUNDLES.assertHolds("revision-1.ndjson", bundle.stripTrailing());
    }

    @Test
    void a_line_gives_the_leaf_hash_position_stream_and_version_of_its_event() {
        Random random = new Random(SEED);
        EventLine reader = new EventLine();
        for (int i = 0; i < 500; i++) {
            RecordedEvent event = RecordedEvents.any(random);
            Octets line = new Octets();
            EventLine.write(line, event);
            line.put('\n');
            byte[] leaf = new byte[NodeHash.BYTES];
            reader.read(line.array(), 0, line.length(), leaf, 0);
            assertThat(leaf).as("seed %d, run %d", SEED, i).isEqualTo(LeafHash.octets(event));
            assertThat(reader.position()).isEqualTo(event.position());
            assertThat(reader.stream()).isEqualTo(event.stream().toString());
            assertThat(reader.version()).isEqualTo(event.version());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"a",
                "\"\\/\"",
                "\"\\u0041\"",
                "\"\\u000a\"",
                "\"\\u001F\"",
                "\"\\u00e6\"",
                "\"\\x\"",
                "\"\t\"",
                "a",
                "\"a\"b",
                "\"\\\"",
                "\"\\ud83d\""
            })
    void a_string_that_would_be_written_otherwise_is_refused(String written) {
        byte[] octets = written.getBytes(StandardCharsets.UTF_8);
        LineScanner line = new LineScanner().over(octets, 0, octets.length);
        assertThatExceptionOfType(NotCanonical.class).isThrownBy(() -> {
            line.string();
            line.end();
        });
    }

    @Test
    void every_character_comes_back_from_its_string() {
        for (int code = 0; code <= Character.MAX_CODE_POINT; code += code < 0x3000 ? 1 : 0x101) {
            if (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE) {
                String text = "a" + Character.toString(code);
                Octets written = new Octets();
                JsonText.write(written, text);
                LineScanner line = new LineScanner().over(written.array(), 0, written.length());
                assertThat(line.string()).isEqualTo(text);
                line.end();
            }
        }
    }

    @Test
    void what_is_no_utf_8_is_neither_written_nor_read() {
        Stream.of("80", "c3", "c080", "eda080", "f0808080", "f4908080", "f8", "e28041", "e282")
                .map(hex -> HexFormat.of().parseHex(hex))
                .forEach(octets -> {
                    assertThatExceptionOfType(InvalidValue.class)
                            .isThrownBy(() -> JsonText.write(new Octets(), octets));
                    byte[] quoted = new byte[octets.length + 2];
                    Arrays.fill(quoted, (byte) '"');
                    System.arraycopy(octets, 0, quoted, 1, octets.length);
                    assertThatExceptionOfType(NotCanonical.class)
                            .isThrownBy(() -> new LineScanner()
                                    .over(quoted, 0, quoted.length)
                                    .string());
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, 1_715_698_800_000L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 7})
    void a_number_comes_back(long number) {
        assertThat(scanner(Long.toString(number)).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "01",
                "-0",
                "+1",
                "x",
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999"
            })
    void a_number_that_would_be_written_otherwise_is_refused(String written) {
        assertThatExceptionOfType(NotCanonical.class)
                .isThrownBy(() -> scanner(written).number());
    }

    @Test
    void a_writer_refuses_what_does_not_come_in_order() throws IOException {
        BundleHeader header = new BundleHeader(SmallLog.HERNING, LOG.keys(), 3, 1);
        Tile leaves = LOG.leaves().getFirst();
        RecordedEvent first = LOG.events().getFirst();
        AuditBundleWriter writer = new AuditBundleWriter(new ByteArrayOutputStream(), header);
        assertRefused(() -> writer.tile(leaves), () -> writer.event(first), writer::finish);
        assertRefused(() -> writer.checkpoint(SmallLog.of(4).checkpoint(4)));
        writer.checkpoint(LOG.checkpoint(3));
        assertRefused(() -> writer.checkpoint(LOG.checkpoint(3)), () -> writer.event(first), writer::finish);
        assertRefused(() -> writer.tile(SmallLog.of(2).leaves().getFirst()));
        writer.tile(leaves);
        assertRefused(() -> writer.tile(leaves), () -> writer.event(LOG.events().get(1)), writer::finish);
        for (RecordedEvent event : LOG.events()) {
            writer.event(event);
        }
        assertRefused(
                () -> writer.event(first),
                () -> writer.event(SmallLog.of(4).events().getLast()));
        writer.finish();
    }

    @Test
    void a_writer_refuses_a_bundle_whose_last_checkpoint_is_smaller_than_it() throws IOException {
        AuditBundleWriter writer = new AuditBundleWriter(
                new ByteArrayOutputStream(), new BundleHeader(SmallLog.HERNING, LOG.keys(), 3, 1));
        writer.checkpoint(LOG.checkpoint(2));
        assertRefused(() -> writer.tile(LOG.leaves().getFirst()));
    }

    @Test
    void a_header_needs_a_key_and_a_checkpoint() {
        LogKeys none = new LogKeys(List.of(), List.of());
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new BundleHeader(SmallLog.HERNING, none, 3, 1));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new BundleHeader(SmallLog.HERNING, LOG.keys(), 3, 0));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new BundleHeader(SmallLog.HERNING, LOG.keys(), -1, 1));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void assertRefused(Writing... writings) {
        for (Writing writing : writings) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(writing::run);
        }
    }

    private static LineScanner scanner(String written) {
        byte[] octets = written.getBytes(StandardCharsets.UTF_8);
        return new LineScanner().over(octets, 0, octets.length);
    }
}
