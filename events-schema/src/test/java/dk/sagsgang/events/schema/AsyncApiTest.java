package dk.sagsgang.events.schema;

import static dk.sagsgang.events.CheckedInFiles.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.RecordedEvents;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsyncApiTest {

    private static final String FILE = "asyncapi.json";

    private final JsonNode document = EventJson.mapper().readTree(ContractDocuments.asyncApi());

    @Test
    void the_document_follows_from_the_records() {
        DOCUMENTS.assertHolds(FILE, ContractDocuments.asyncApi());
    }

    @Test
    void the_address_is_that_of_the_topics() {
        String address = document.at("/channels/events/address").stringValue();
        assertThat(address.replace("{authority}", "herning")).isEqualTo(Topics.events(new AuthorityId("herning")));
        String ofCheckpoints = document.at("/channels/checkpoints/address").stringValue();
        assertThat(ofCheckpoints.replace("{authority}", "herning"))
                .isEqualTo(Topics.checkpoints(new AuthorityId("herning")));
    }

    @Test
    void every_event_type_is_a_message_of_the_channel_with_its_schema() {
        List<String> names = AsyncApi.names();
        assertThat(document.at("/channels/events/messages").propertyNames()).containsExactlyElementsOf(names);
        List<String> all = new ArrayList<>(names);
        all.add(AsyncApi.CHECKPOINT);
        assertThat(document.at("/components/messages").propertyNames()).containsExactlyElementsOf(all);
        AsyncApi.eachForm((type, revision) -> {
            JsonNode message = document.at("/components/messages").get(AsyncApi.nameOf(type, revision));
            assertThat(message.at("/headers/allOf/1/properties/ce_revision/const")
                            .stringValue())
                    .isEqualTo(Integer.toString(revision));
            JsonNode schema = resolve(message.at("/payload/schema/$ref").stringValue());
            assertThat(schema.get("title").stringValue()).isEqualTo(type.name());
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references)
                .hasSizeGreaterThan(3 * EventTypes.all().size())
                .allSatisfy(it -> assertThat(resolve(it.stringValue()).isMissingNode())
                        .as(it.stringValue())
                        .isFalse());
    }

    @Test
    void the_headers_are_those_that_are_written() {
        JsonNode headers = document.at("/components/schemas/CloudEventHeaders");
        Map<String, byte[]> written = CloudEventHeaders.write(RecordedEvents.any(new Random(5)));
        assertThat(headers.get("properties").propertyNames()).containsExactlyElementsOf(written.keySet());
        assertThat(headers.get("required").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(written.keySet());
    }

    @Test
    void what_is_written_fits_the_forms_of_the_headers() {
        var headers = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document.at("/components/schemas/CloudEventHeaders").toString(), InputFormat.JSON);
        long seed = 20241114;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            CloudEventHeaders.write(RecordedEvents.any(random))
                    .forEach((name, value) -> record.put(name, new String(value, StandardCharsets.UTF_8)));
            assertThat(headers.validate(
                            record.toString(),
                            InputFormat.JSON,
                            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as("seed %d, run %d: %s", seed, i, record)
                    .isEmpty();
            record.put("ce_sequence", "0");
            assertThat(headers.validate(record.toString(), InputFormat.JSON)).hasSize(1);
        }
    }

    private JsonNode resolve(String reference) {
        return reference.startsWith("#/")
                ? document.at(reference.substring(1))
                : EventJson.mapper().readTree(DOCUMENTS.read(reference));
    }
}
