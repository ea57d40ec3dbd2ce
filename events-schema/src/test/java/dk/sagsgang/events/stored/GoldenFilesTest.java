package dk.sagsgang.events.stored;

import static dk.sagsgang.events.CheckedInFiles.GOLDEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.EventExamples;
import dk.sagsgang.events.EventExamples.Example;
import dk.sagsgang.events.FormerExamples;
import dk.sagsgang.events.FormerExamples.Former;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenFilesTest {

    @Test
    void every_row_of_the_table_has_one_full_example() {
        assertThat(EventExamples.full().stream().map(Example::type))
                .containsExactlyInAnyOrderElementsOf(EventTypes.all());
    }

    @Test
    void every_event_that_may_leave_something_out_has_one_example_that_does() {
        List<EventType> mayLeaveOut = EventTypes.all().stream()
                .filter(type -> mayLeaveOut(type.payload()))
                .toList();
        assertThat(EventExamples.minimal().stream().map(Example::type))
                .containsExactlyInAnyOrderElementsOf(mayLeaveOut);
    }

    @ParameterizedTest
    @MethodSource("full")
    void a_full_example_leaves_nothing_out(Example example) throws ReflectiveOperationException {
        assertFilled(example.event());
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_example_is_written_as_its_golden_file(Example example) {
        GOLDEN.assertHolds(example.file(), new String(EventJson.write(example.event()), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_golden_file_is_read_as_its_example(Example example) {
        byte[] stored = GOLDEN.read(example.file()).getBytes(StandardCharsets.UTF_8);
        EventType type = example.type();
        assertThat(EventJson.read(type.name(), type.revision(), stored)).isEqualTo(example.event());
    }

    @Test
    void no_golden_file_is_without_its_example() {
        assertThat(GOLDEN.names())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                all().stream().map(Example::file),
                                FormerExamples.all().stream().map(Former::file))
                        .toList());
    }

    static List<Example> all() {
        return EventExamples.all();
    }

    static List<Example> full() {
        return EventExamples.full();
    }

    private static boolean mayLeaveOut(Type type) {
        return type instanceof ParameterizedType
                || (type instanceof Class<?> plain
                        && plain.isRecord()
                        && Arrays.stream(plain.getRecordComponents())
                                .anyMatch(field -> field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                                        || mayLeaveOut(field.getGenericType())));
    }

    private static void assertFilled(Object value) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            assertThat(list).isNotEmpty();
            for (Object element : list) {
                assertFilled(element);
            }
        } else if (value.getClass().isRecord()) {
            for (RecordComponent field : value.getClass().getRecordComponents()) {
                if (field.getDeclaringRecord().getPackageName().startsWith("dk.sagsgang")) {
                    Object content = field.getAccessor().invoke(value);
                    assertThat(content).as(field.toString()).isNotNull();
                    assertFilled(content);
                }
            }
        }
    }
}
