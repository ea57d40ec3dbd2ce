package dk.sagsgang.events.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudEventRecordTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, byte[]> headers = new HashMap<>(Map.of(
            "ce_specversion", octets("1.0"),
            "ce_id", octets("e-1"),
            "ce_type", octets("dk.sagsgang.CaseOpened"),
            "ce_subject", octets("herning/case/1"),
            "ce_sequence", octets("12"),
            "ce_revision", octets("1"),
            "content-type", octets("application/json"),
            "traceparent", octets("00-1")));

    @Test
    void every_attribute_of_a_record_stands_in_the_event_and_the_payload_as_it_is() {
        for (long seed = 0; seed < 300; seed++) {
            RecordedEvent event = RecordedEvents.any(new Random(seed));
            Map<String, byte[]> written = CloudEventHeaders.write(event);
            String json = json(CloudEventRecord.of(written, event.payload()));
            Map<String, String> expected = new HashMap<>();
            written.forEach((name, value) -> {
                if (name.startsWith("ce_") && value.length > 0) {
                    expected.put(name.substring(3), text(value));
                }
            });
            expected.put("datacontenttype", "application/json");
            Map<String, String> found = new HashMap<>();
            JSON.readTree(json)
                    .properties()
                    .forEach(it -> found.put(it.getKey(), it.getValue().asString("")));
            found.remove("data");
            assertThat(found).as("seed %d", seed).isEqualTo(expected);
            assertThat(json)
                    .as("seed %d", seed)
                    .doesNotContain("\n")
                    .endsWith(",\"data\":" + text(event.payload()) + "}");
        }
    }

    @Test
    void what_it_is_can_be_asked_without_reading_the_payload() {
        CloudEventRecord taken = CloudEventRecord.of(headers, octets("{}"));
        assertThat(taken.position()).isEqualTo(12);
        assertThat(taken.type()).isEqualTo("CaseOpened");
        assertThat(taken.stream()).isEqualTo(StreamId.parse("herning/case/1"));
        assertThat(taken.revision()).isEqualTo(1);
    }

    @Test
    void an_attribute_that_would_break_the_line_is_escaped() {
        String actor = "Bjørn \"den\\lange\"\n\u0001";
        headers.put("ce_actor", octets(actor));
        String json = json(CloudEventRecord.of(headers, octets("{}")));
        assertThat(json).doesNotContain("\n");
        assertThat(JSON.readTree(json).path("actor").asString()).isEqualTo(actor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":\"}\"}", "{\"a\":[{\"b\":\"\\\"{\"}]}", "{\"t\":\"Ærø\"}"})
    void an_object_on_one_line_is_passed_through(String payload) {
        JsonNode read = JSON.readTree(json(CloudEventRecord.of(headers, octets(payload))));
        assertThat(read.path("data")).isEqualTo(JSON.readTree(payload));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{",
                "{}}",
                "{},\"id\":\"other\",\"x\":{}",
                "{\"a\":\"",
                "{\"a\":\n1}",
                "{\"a\":\"\\"
            })
    void anything_else_is_passed_through_as_octets(String payload) {
        JsonNode read = JSON.readTree(json(CloudEventRecord.of(headers, octets(payload))));
        assertThat(read.path("id").asString()).isEqualTo("e-1");
        assertThat(read.has("data")).isFalse();
        assertThat(Base64.getDecoder().decode(read.path("data_base64").asString()))
                .isEqualTo(octets(payload));
    }

    private static String json(CloudEventRecord taken) {
        OctetBuffer json = new OctetBuffer(16);
        taken.writeTo(json);
        return text(json.toArray());
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
