package dk.sagsgang.events.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudEventHeadersTest {

    private static final long SEED = 20240514;

    private final RecordedEvent event = RecordedEvents.one();
    private final Map<String, byte[]> headers = CloudEventHeaders.write(event);

    @Test
    void any_event_comes_back_as_it_went() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            RecordedEvent any = RecordedEvents.any(random);
            RecordedEvent back = CloudEventHeaders.read(CloudEventHeaders.write(any), any.payload());
            assertThat(back)
                    .as("seed %d, run %d", SEED, i)
                    .usingRecursiveComparison()
                    .isEqualTo(any);
        }
    }

    @Test
    void an_altered_payload_is_refused() {
        byte[] altered = event.payload().clone();
        altered[altered.length / 2] ^= 1;
        assertRefused(headers, altered, "does not fit its leaf hash");
    }

    @Test
    void each_header_is_refused_when_it_is_missing_empty_or_altered() {
        for (String name : headers.keySet()) {
            Map<String, byte[]> without = new LinkedHashMap<>(headers);
            without.remove(name);
            assertRefused(without, event.payload(), "lacks the header " + name);
            assertRefused(with(name, text(name) + "~"), event.payload(), "");
            if (!text(name).isEmpty()) {
                assertRefused(with(name, ""), event.payload(), "");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ce_sequence, abc",
        "ce_sequence, 9223372036854775808",
        "ce_sequence, +7",
        "ce_sequence, 0",
        "ce_sequence, -1",
        "ce_sequence, 007",
        "ce_revision, one",
        "ce_revision, 2147483648",
        "ce_revision, +1",
        "ce_streamversion, 1.5",
        "ce_time, yesterday",
        "ce_time, 2024-13-01T00:00:00Z",
        "ce_id, a b",
        "ce_subject, herning",
        "ce_subject, Herning/case/1",
        "ce_subject, herning/casus/1",
        "ce_leafhash, xyz",
        "ce_type, com.example.CaseOpened",
        "ce_specversion, 2.0",
        "content-type, text/plain",
        "ce_source, /api/v1/authorities/other"
    })
    void a_malformed_header_is_an_unknown_event(String name, String value) {
        assertRefused(with(name, value), event.payload(), "");
    }

    @Test
    void a_time_finer_than_the_leaf_hash_covers_is_refused() {
        String finer = event.recordedAt().plusNanos(1000).toString();
        assertRefused(with("ce_time", finer), event.payload(), "");
    }

    @Test
    void headers_of_others_are_let_be() {
        assertThat(CloudEventHeaders.read(with("traceparent", "00-1"), event.payload())
                        .id())
                .isEqualTo(event.id());
    }

    private void assertRefused(Map<String, byte[]> given, byte[] payload, String said) {
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() -> CloudEventHeaders.read(given, payload))
                .withMessageContaining(said);
    }

    private Map<String, byte[]> with(String name, String value) {
        Map<String, byte[]> changed = new LinkedHashMap<>(headers);
        changed.put(name, value.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private String text(String name) {
        return new String(CloudEventHeaders.write(event).getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }
}
