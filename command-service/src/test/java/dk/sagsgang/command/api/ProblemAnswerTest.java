package dk.sagsgang.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemAnswerTest {

    @Test
    void has_the_usual_members_in_their_order_and_then_its_own() {
        Map<String, Object> body = ProblemAnswer.of(422, "CASE_CLOSED", "It is closed.", Map.of("lines", List.of(3)))
                .getBody();

        assertThat(JsonMapper.shared().writeValueAsString(body)).isEqualTo("""
                {"type":"urn:sagsgang:problem:case-closed","title":"Case closed","status":422,\
                "detail":"It is closed.","reason":"CASE_CLOSED","fields":[],"lines":[3]}""");
    }
}
