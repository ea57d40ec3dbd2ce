package dk.sagsgang.command.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A problem with members of its own beyond the usual ones (RFC 9457, section 3.2), for a feature that has more to say. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static ResponseEntity<Map<String, Object>> of(
            int status, String reason, String detail, Map<String, Object> more) {
        Problem usual = Problem.of(status, reason, detail, List.of());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", usual.type());
        problem.put("title", usual.title());
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("reason", reason);
        problem.putAll(more);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
