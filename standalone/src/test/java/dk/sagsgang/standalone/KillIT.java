package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged before {@code kill -9} is, after a restart, in the ledger, on the topic and in the views, once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillIT {

    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final String CASES = "/api/v1/authorities/herning/cases";
    private static final int ROUNDS = 3;

    @Test
    void a_command_acknowledged_just_before_kill_9_is_everywhere_exactly_once(@TempDir Path data) throws Exception {
        List<String> caseIds = new ArrayList<>();
        long position = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            try (Program program = Program.up(data)) {
                JsonNode receipt = open(program, round);
                program.kill();
                caseIds.add(receipt.path("caseId").asString());
                position = receipt.path("position").asLong();
            }
        }
        try (Program restarted = Program.up(data)) {
            JsonNode repeated = open(restarted, ROUNDS);
            assertThat(repeated.path("position").asLong())
                    .as("a repeat of the last command answers as the first time")
                    .isEqualTo(position);
            for (String caseId : caseIds) {
                restarted.get(CASES + "/" + caseId + "?minPosition=" + position);
                assertThat(types(restarted, caseId)).containsExactly("CaseOpened");
            }
            restarted.stop();
        }
        assertThat(opened(Kept.topic(data, HERNING))).containsExactlyElementsOf(caseIds);
        assertThat(opened(Kept.ledger(data, HERNING))).containsExactlyElementsOf(caseIds);
    }

    private static JsonNode open(Program program, int round) {
        HttpResponse<String> answer = program.post(
                CASES,
                "kill-" + round,
                "{\"number\":\"99.99.99-A00-%d-20\",\"numberAssigned\":false,\"title\":\"Runde %d\"}"
                        .formatted(round, round));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> types(Program program, String caseId) {
        return JsonMapper.shared()
                .readTree(program.get(CASES + "/" + caseId + "/history").body())
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private static List<String> opened(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals("CaseOpened"))
                .map(event -> event.stream().name())
                .toList();
    }
}
