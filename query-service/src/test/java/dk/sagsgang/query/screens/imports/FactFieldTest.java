package dk.sagsgang.query.screens.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.EventJson;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactFieldTest {

    @Test
    void an_outcome_that_the_document_left_open_is_asked_for() {
        FactField outcome = fields("RecordDecision", "{\"text\":\"Vi talte.\"}").getFirst();
        assertThat(outcome.path()).isEqualTo("/outcome");
        assertThat(outcome.kind()).isEqualTo("choice");
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.choices()).contains("NOTED").hasSize(8);
    }

    @Test
    void where_a_fact_belongs_is_no_field() {
        assertThat(
                        fields(
                                "AllotFunding",
                                "{\"item\":{\"meeting\":\"A-1\",\"position\":1},\"decidedAt\":{\"meeting\":\"A-1\",\"position\":1}}"))
                .isEmpty();
    }

    @Test
    void a_purpose_is_a_choice_on_an_agenda_and_words_in_an_allotment() {
        assertThat(fields("PlaceOnAgenda", "{\"purpose\":\"DECISION\"}")
                        .getFirst()
                        .kind())
                .isEqualTo("choice");
        assertThat(fields("AllotFunding", "{\"purpose\":\"Træer\"}").getFirst().kind())
                .isEqualTo("text");
    }

    @Test
    void a_person_and_an_amount_are_called_what_they_are_to_the_fact() {
        List<FactField> fields = fields(
                "AssignCaseworker",
                "{\"caseworker\":{\"subject\":\"n-1\",\"name\":\"Bo\"},\"amount\":{\"oere\":100,\"currency\":\"DKK\"}}");
        assertThat(fields).extracting(FactField::path).containsExactly("/caseworker/name", "/amount/oere");
        assertThat(fields).extracting(FactField::name).containsExactly("caseworker", "amount");
        assertThat(fields).extracting(FactField::isPerson).containsExactly(true, false);
        assertThat(fields("EstablishCommittee", "{\"name\":\"Udvalg\"}")
                        .getFirst()
                        .isPerson())
                .isFalse();
    }

    @Test
    void the_values_of_a_list_are_counted() {
        assertThat(fields("ProposeRecommendation", "{\"points\":[\"at a\",\"at b\"]}"))
                .extracting(FactField::count)
                .containsExactly(1, 2);
    }

    private static List<FactField> fields(String command, String body) {
        return FactField.of(command, EventJson.trees().readTree(body));
    }
}
