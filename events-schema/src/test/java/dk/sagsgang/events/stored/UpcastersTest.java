package dk.sagsgang.events.stored;

import static dk.sagsgang.events.CheckedInFiles.GOLDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.FormerExamples;
import dk.sagsgang.events.FormerExamples.Former;
import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.values.Figure;
import dk.sagsgang.events.values.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UpcastersTest {

    @Nested
    class The_table {

        @Test
        void has_a_golden_file_and_a_way_to_today_for_every_revision_that_ever_was() {
            List<String> everyRevision = new ArrayList<>();
            EventTypes.all()
                    .forEach(type -> IntStream.rangeClosed(1, type.revision())
                            .forEach(revision -> everyRevision.add(type.name() + "." + revision + ".json")));
            assertThat(GOLDEN.names()).containsAll(everyRevision);
            assertThat(FormerExamples.all())
                    .extracting(Former::file)
                    .containsAll(everyRevision.stream()
                            .filter(file -> EventTypes.all().stream()
                                    .noneMatch(type -> file.equals(type.name() + "." + type.revision() + ".json")))
                            .toList());
        }

        @ParameterizedTest
        @MethodSource("dk.sagsgang.events.FormerExamples#all")
        void reads_a_former_form_as_the_event_that_it_told(Former former) {
            byte[] stored = GOLDEN.read(former.file()).getBytes(StandardCharsets.UTF_8);
            assertThat(EventJson.read(former.type().name(), former.revision(), stored))
                    .isEqualTo(former.event());
            assertThat(EventJson.read(
                            former.type().name(),
                            former.revision(),
                            EventJson.mapper().readTree(stored)))
                    .isEqualTo(former.event());
        }

        @ParameterizedTest
        @CsvSource({"FindingDismissed, 3, 2", "MinutesRead, 99, 4", "CaseClosed, 2, 1", "CaseClosed, 0, 1"})
        void names_a_revision_that_it_does_not_know(String name, int revision, int newest) {
            assertThatExceptionOfType(UnknownEvent.class)
                    .isThrownBy(() -> EventJson.read(name, revision, bytes("{}")))
                    .withMessage("Revision " + revision + " of " + name + " is not known here, where the newest is "
                            + newest + ".");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "{",
                    "{} {}",
                    "{\"finding\":\"a\",\"finding\":\"b\",\"reason\":\"x\"}",
                    "{\"finding\":\"a\"}",
                    "{\"finding\":null,\"reason\":\"x\"}",
                    "{\"finding\":7,\"reason\":\"x\"}",
                    "{\"reason\":\"x\"}",
                    "{\"finding\":\"a\",\"reason\":\"x\",\"rule\":\"b\"}",
                    "{\"rule\":\"a\",\"events\":[],\"reason\":\"x\"}",
                    "{\"finding\":\"a\",\"reason\":\"x\",\"stranger\":1}"
                })
        void reads_a_former_form_as_strictly_as_a_current_one(String stored) {
            assertThatExceptionOfType(UnknownEvent.class)
                    .isThrownBy(() -> EventJson.read("FindingDismissed", 1, bytes(stored)));
        }

        @Test
        void reads_no_current_form_under_a_former_revision_nor_the_other_way_round() {
            String digest = "a".repeat(64);
            assertThatExceptionOfType(UnknownEvent.class)
                    .isThrownBy(() -> EventJson.read("MinutesPublished", 1, bytes("{\"digest\":\"" + digest + "\"}")));
            assertThatExceptionOfType(UnknownEvent.class)
                    .isThrownBy(
                            () -> EventJson.read("MinutesPublished", 2, bytes("{\"document\":\"" + digest + "\"}")));
        }

        @Test
        void keeps_every_name_of_a_finding_whatever_it_holds() {
            long seed = 44;
            Random random = new Random(seed);
            for (int run = 0; run < 500; run++) {
                String name = random.ints(random.nextInt(12), 0, 5)
                        .mapToObj(it -> List.of(":", ",", "a", "ø", " ").get(it))
                        .reduce("", String::concat);
                Text reason = new Text("Set.");
                ObjectNode former = EventJson.mapper().createObjectNode();
                former.put("finding", name).put("reason", "Set.");
                DomainEvent read = EventJson.read("FindingDismissed", 1, bytes(former.toString()));
                assertThat(read).as("seed %d, run %d", seed, run).isEqualTo(FindingDismissed.of(name, reason));
                assertThat(((FindingDismissed) read).finding())
                        .as("seed %d, run %d", seed, run)
                        .isEqualTo(name);
            }
        }
    }

    /** Kinds of steps and their order, on an event that went through four revisions and is none of the product's. */
    @Nested
    class A_chain {

        record Measured(String name, BigDecimal value, String unit, int scale) implements DomainEvent {
            Measured {
                Figure.check(value);
            }
        }

        private final EventType type = new EventType(
                "Measured",
                Measured.class,
                List.of(
                        Upcasters.renamed("label", "name"),
                        Upcasters.split(
                                "measure",
                                measure -> EventJson.mapper()
                                        .createObjectNode()
                                        .put("value", new BigDecimal(measure.split(" ", -1)[0]))
                                        .put("unit", measure.split(" ", -1)[1])),
                        Upcasters.added("scale", 10)));

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1 | {'label':'udlån','measure':'83.40 pr. uge'}",
                    "2 | {'name':'udlån','measure':'83.40 pr. uge'}",
                    "3 | {'name':'udlån','value':83.40,'unit':'pr.'}",
                    "4 | {'name':'udlån','value':83.40,'unit':'pr.','scale':10}"
                })
        void leads_from_any_revision_to_the_current_one(int revision, String stored) {
            ObjectNode given = (ObjectNode) EventJson.mapper().readTree(stored.replace('\'', '"'));
            ObjectNode before = given.deepCopy();
            ObjectNode current = type.current(revision, given);
            assertThat(type.revision()).isEqualTo(4);
            assertThat(current.propertyNames()).containsExactlyInAnyOrder("name", "value", "unit", "scale");
            assertThat(current.get("name").stringValue()).isEqualTo("udlån");
            assertThat(current.get("value").decimalValue()).isEqualByComparingTo("83.40");
            assertThat(current.get("scale").intValue()).isEqualTo(10);
            assertThat(given).as("A step leaves what it was given as it is.").isEqualTo(before);
        }

        @Test
        void refuses_what_a_revision_did_not_have_at_each_step() {
            for (String stranger : List.of("name", "value", "unit", "scale")) {
                ObjectNode given = EventJson.mapper().createObjectNode();
                given.put("label", "a").put("measure", "1 b").put(stranger, "x");
                assertThatExceptionOfType(UnknownEvent.class).isThrownBy(() -> type.current(1, given));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
