package dk.sagsgang.query.travel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.travel.FieldChange.Cause;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Told;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangesTest {

    @Test
    void name_every_event_that_touched_the_field_and_its_first_and_last_value() {
        Changes changes = new Changes(json("{'title': 'A', 'version': 1}"));
        changes.add(event(2), json("{'title': 'B', 'version': 2}"));
        changes.add(event(3), json("{'title': 'B', 'version': 3}"));
        changes.add(event(4), json("{'title': 'C', 'version': 4}"));
        assertThat(changes.told()).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo("title");
            assertThat(it.from()).isEqualTo(json("'A'"));
            assertThat(it.to()).isEqualTo(json("'C'"));
            assertThat(it.causedBy()).extracting(Cause::position).containsExactly(2L, 4L);
        });
    }

    @Test
    void of_a_field_that_came_back_to_what_it_was_are_none() {
        Changes changes = new Changes(json("{'phase': 'OPENED'}"));
        changes.add(event(2), json("{'phase': 'CLOSED'}"));
        changes.add(event(3), json("{'phase': 'OPENED'}"));
        assertThat(changes.told()).isEmpty();
    }

    @Test
    void know_the_elements_of_a_list_by_what_they_are_about_and_not_by_their_place() {
        Changes changes = new Changes(json("{'agreements': [{'agreement': 'b', 'price': {'oere': 1}}]}"));
        changes.add(
                event(2),
                json("{'agreements': [{'agreement': 'a', 'targets': []}, {'agreement': 'b', 'price': {'oere': 2}}]}"));
        assertThat(changes.told())
                .extracting(FieldChange::field)
                .containsExactly("agreements[a].agreement", "agreements[b].price.oere");
    }

    @Test
    void of_elements_that_nothing_names_come_and_go_as_a_whole() {
        Changes changes = new Changes(json("{'documents': [{'title': 'x'}], 'coCaseworkers': []}"));
        changes.add(event(2), json("{'documents': [{'title': 'y'}, {'title': 'x'}, {'title': 'x'}]}"));
        assertThat(changes.told())
                .extracting(it -> it.field() + " " + it.from() + " " + it.to())
                .containsExactly(
                        "documents[{\"title\":\"x\"}](2) null {\"title\":\"x\"}",
                        "documents[{\"title\":\"y\"}] null {\"title\":\"y\"}");
    }

    private static Told event(long position) {
        return new Told(
                position - 1,
                position,
                new EventId("event-" + position),
                "CaseRenamed",
                Instant.EPOCH,
                LocalDate.EPOCH,
                new CaseRenamed(new Text("x")));
    }

    private static JsonNode json(String written) {
        return AnswerJson.read(written.replace((char) 39, '"').getBytes(StandardCharsets.UTF_8));
    }
}
