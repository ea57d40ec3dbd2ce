package dk.sagsgang.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.query.views.AnswerJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgendaTest {
    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final CaseId CASE = CaseId.of(new CaseNumber("29.09.00-P20-1-19"));
    private static final StreamId MEETING = StreamId.of(HERNING, new MeetingId("FOU-2020-10-19"));

    @Test
    void a_halted_decision_is_shown_as_halted() {
        assertThat(line(", 'halted': {'by': {'name': 'Et medlem'}, 'reason': 'Til Byrådet'}")
                        .path("halted")
                        .path("by")
                        .path("name")
                        .asString())
                .isEqualTo("Et medlem");
    }

    @Test
    void one_that_stands_is_not() {
        JsonNode line = line("");
        assertThat(line.path("outcome").asString()).isEqualTo("APPROVED");
        assertThat(line.has("halted")).isFalse();
    }

    private static JsonNode line(String more) {
        String place = String.format("{'agenda': [{'position': 3, 'caseId': '%s'}]}", CASE.value());
        String item = String.format(
                "{'number': '29.09.00-P20-1-19', 'agendaItems': [{'meeting': 'FOU-2020-10-19', 'position': 3,"
                        + " 'purpose': 'DECISION', 'decision': {'outcome': 'APPROVED', 'text': 'Godkendt.'%s}}]}",
                more);
        StreamId ofCase = StreamId.of(HERNING, CASE);
        byte[] told = new Agenda(MEETING, json(place)).with(Map.of(ofCase, json(item)));
        return AnswerJson.read(told).get("agenda").get(0);
    }

    private static byte[] json(String answer) {
        return answer.replace((char) 39, '"').getBytes(StandardCharsets.UTF_8);
    }
}
