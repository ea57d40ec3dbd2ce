package dk.sagsgang.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.api.DoorStory.Answer;
import dk.sagsgang.command.authorities.AuthorityCommand;
import dk.sagsgang.command.cases.CaseCommand;
import dk.sagsgang.command.committees.CallOffMeeting;
import dk.sagsgang.command.committees.CommitteeCommand;
import dk.sagsgang.command.committees.ConveneMeeting;
import dk.sagsgang.command.imports.ImportCommand;
import dk.sagsgang.command.meetings.AddAgendaItem;
import dk.sagsgang.command.meetings.EnterHalt;
import dk.sagsgang.command.meetings.MeetingCommand;
import dk.sagsgang.command.meetings.RemoveAgendaItem;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferedCommandsTest {

    private static final DoorStory DOOR = new DoorStory();
    private static final Set<String> IN_IMPORTS = Set.of("ImportMinutes", "ShowImport");
    private static final Set<Class<?>> INTERNAL = Set.of(
            AddAgendaItem.class, RemoveAgendaItem.class, EnterHalt.class, ConveneMeeting.class, CallOffMeeting.class);
    private static final String ANY_DOCUMENT = "0f".repeat(32);

    static List<CommandPath> offered() {
        return DOOR.offers.stream()
                .flatMap(offer -> offer.offered().paths().stream())
                .toList();
    }

    private static String filledIn(CommandPath path) {
        return path.address()
                .replace("{authority}", "herning")
                .replace("{caseId}", "29.09.00-P20-1-19")
                .replace("{meeting}", "FOU-2021-11-22")
                .replace("{committee}", "FOU")
                .replace("{document}", ANY_DOCUMENT);
    }

    @Test
    void every_command_has_an_address_and_no_internal_one_has() {
        List<Class<?>> commands = Stream.of(
                        CaseCommand.class,
                        MeetingCommand.class,
                        CommitteeCommand.class,
                        AuthorityCommand.class,
                        ImportCommand.class)
                .<Class<?>>flatMap(parent -> Arrays.stream(parent.getPermittedSubclasses()))
                .filter(command -> !INTERNAL.contains(command) && !IN_IMPORTS.contains(command.getSimpleName()))
                .toList();

        assertThat(offered()).extracting(CommandPath::command).containsExactlyInAnyOrderElementsOf(commands);
        assertThat(offered()).extracting(CommandPath::address).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void the_example_of_a_command_is_accepted_at_its_address(CommandPath path) {
        DOOR.desk.forget();

        Answer answer = DOOR.post(filledIn(path), path.example().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(DOOR.desk.accepted())
                .singleElement()
                .satisfies(submission -> assertThat(submission.command()).isInstanceOf(path.command()));
    }

    @ParameterizedTest
    @MethodSource("offered")
    void no_field_of_a_command_is_called_source(CommandPath path) {
        assertThat(Shape.ofRecord(path.body()).named("source")).isNull();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void the_example_shows_all_that_is_needed_under_a_short_summary(CommandPath path) {
        List<String> needed = Shape.ofRecord(path.body()).fields().stream()
                .filter(Shape.Field::required)
                .map(Shape.Field::name)
                .toList();

        assertThat(path.example().propertyNames()).containsAll(needed);
        assertThat(path.summary()).hasSizeBetween(10, 100);
    }

    @ParameterizedTest
    @MethodSource("offered")
    void every_command_stands_in_the_document_with_schema_example_and_problems(CommandPath path) {
        OpenAPI document = new OpenAPI();
        new CommandDocument(DOOR.offers).customise(document);

        PathItem item = Objects.requireNonNull(document.getPaths().get(path.address()));
        Operation operation = item.getPost();
        MediaType body =
                Objects.requireNonNull(operation.getRequestBody().getContent().get("application/json"));
        String schema = body.getSchema().get$ref().replace("#/components/schemas/", "");
        Schema<?> described =
                Objects.requireNonNull(document.getComponents().getSchemas().get(schema));
        assertThat(described.getProperties().keySet())
                .contains("source")
                .containsAll(path.example().propertyNames());
        assertThat(body.getExamples()).containsKey(path.name());
        assertThat(operation.getSummary()).isEqualTo(path.summary());
        assertThat(operation.getResponses())
                .containsKeys("201", "400", "404", "409", "412", "413", "415", "422", "503");
    }
}
