package dk.sagsgang.command.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A problem with members of its own beyond the usual ones (RFC 9457, section 3.2), for a feature that has more to say. */
public final class ProblemAnswer {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ProblemAnswer() {}

    public static ResponseEntity<Map<String, Object>> of(
            int status, String reason, String detail, Map<String, Object> more) {
        Map<String, Object> problem =
                MAPPER.convertValue(Problem.of(status, reason, detail, List.of()), new TypeReference<>() {});
        problem.putAll(more);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
