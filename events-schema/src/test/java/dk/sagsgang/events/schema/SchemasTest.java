package dk.sagsgang.events.schema;

import static dk.sagsgang.events.CheckedInFiles.GOLDEN;
import static dk.sagsgang.events.CheckedInFiles.SCHEMAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.sagsgang.events.EventExamples;
import dk.sagsgang.events.EventExamples.Example;
import dk.sagsgang.events.FormerExamples;
import dk.sagsgang.events.FormerExamples.Former;
import dk.sagsgang.events.schema.Mutations.Mutation;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.UnknownEvent;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemasTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, String> DOCUMENTS = ContractDocuments.schemas();

    @Test
    void every_schema_follows_from_its_record() {
        DOCUMENTS.forEach(SCHEMAS::assertHolds);
    }

    @Test
    void no_schema_is_without_its_record() {
        List<String> former = FormerExamples.all().stream()
                .map(it -> ContractDocuments.schemaFile(it.type(), it.revision()))
                .distinct()
                .toList();
        assertThat(SCHEMAS.names())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(DOCUMENTS.keySet().stream(), former.stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("dk.sagsgang.events.FormerExamples#all")
    void what_the_schema_of_a_former_revision_lets_pass_is_read_and_written_as_the_current_one_says(Former former) {
        Schema schema = REGISTRY.getSchema(
                SCHEMAS.read(ContractDocuments.schemaFile(former.type(), former.revision())), InputFormat.JSON);
        String stored = GOLDEN.read(former.file());
        assertThat(refusals(schema, stored)).isEmpty();
        Mutations.of(stored).forEach(mutation -> {
            Optional<String> rewritten = reread(former.type(), former.revision(), mutation.json());
            if (refusals(schema, mutation.json()).isEmpty()) {
                assertThat(rewritten).as("Reader, %s", mutation).isPresent();
            } else if (mutation.how().startsWith("with an unknown field")) {
                assertThat(rewritten).as("Reader, %s", mutation).isEmpty();
            }
            rewritten.ifPresent(it -> assertThat(refusals(schemaOf(former.type()), it))
                    .as("Schema, %s", mutation)
                    .isEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_golden_file_fits_its_schema(Example example) {
        assertThat(refusals(schemaOf(example.type()), GOLDEN.read(example.file())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_a_schema_lets_pass_is_read_and_what_is_read_is_written_as_its_schema_says(Example example) {
        Schema schema = schemaOf(example.type());
        Mutations.of(GOLDEN.read(example.file())).forEach(mutation -> {
            Optional<String> rewritten = reread(example.type(), mutation.json());
            if (refusals(schema, mutation.json()).isEmpty()) {
                assertThat(rewritten).as("Reader, %s", mutation).isPresent();
            }
            rewritten.ifPresent(it ->
                    assertThat(refusals(schema, it)).as("Schema, %s", mutation).isEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_unknown_field_anywhere_is_refused_by_schema_and_reader(Example example) {
        List<Mutation> strangers = Mutations.of(GOLDEN.read(example.file()))
                .filter(it -> it.how().startsWith("with an unknown field"))
                .toList();
        assertThat(strangers).isNotEmpty().allSatisfy(it -> {
            assertThat(refusals(schemaOf(example.type()), it.json())).isNotEmpty();
            assertThat(reread(example.type(), it.json())).isEmpty();
        });
    }

    @Test
    void a_missing_required_field_is_refused_and_a_missing_nullable_one_is_not() {
        Schema closed = schema("CaseClosed.1.json");
        assertThat(refusals(closed, "{\"closedOn\":\"2026-08-20\"}")).isEmpty();
        assertThat(refusals(closed, "{\"reason\":\"Sagen er slut.\"}")).hasSize(1);
    }

    @Test
    void a_source_reference_fits_its_schema() {
        Schema schema = schema("Source.json");
        Source full = new Source(LocalDate.of(2024, 5, 14), Sha256.of(new byte[] {1}), 4, List.of(new LineRange(5, 5)));
        Source paged = new Source(LocalDate.of(2024, 5, 14), null, null, List.of(new LineRange(5, 8, 2)));
        for (Source source : List.of(full, paged, Source.live(LocalDate.of(2024, 5, 14)))) {
            String json = new String(EventJson.write(source), StandardCharsets.UTF_8);
            assertThat(refusals(schema, json)).isEmpty();
            Mutations.of(json)
                    .filter(it -> refusals(schema, it.json()).isEmpty())
                    .forEach(it -> assertThat(EventJson.readSource(it.json().getBytes(StandardCharsets.UTF_8)))
                            .isNotNull());
        }
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() -> EventJson.readSource("{\"lines\":[]}".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("statedOn");
    }

    static List<Example> examples() {
        return EventExamples.all();
    }

    private static Schema schemaOf(EventType type) {
        return schema(ContractDocuments.schemaFile(type));
    }

    private static Schema schema(String file) {
        return REGISTRY.getSchema(Objects.requireNonNull(DOCUMENTS.get(file), file), InputFormat.JSON);
    }

    private static List<Error> refusals(Schema schema, String json) {
        return schema.validate(
                json, InputFormat.JSON, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Optional<String> reread(EventType type, String json) {
        return reread(type, type.revision(), json);
    }

    private static Optional<String> reread(EventType type, int revision, String json) {
        try {
            byte[] written =
                    EventJson.write(EventJson.read(type.name(), revision, json.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new String(written, StandardCharsets.UTF_8));
        } catch (UnknownEvent refused) {
            return Optional.empty();
        }
    }
}
