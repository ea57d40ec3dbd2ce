package dk.sagsgang.command.imports;

import dk.sagsgang.command.api.ProblemAnswer;
import dk.sagsgang.command.minutes.UnreadableDocument;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a document was not imported; nothing of it was recorded in any of these cases. */
@RestControllerAdvice(assignableTypes = {ImportController.class, ImportsController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ImportProblems {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(UnreadableDocument document) {
        int status = document.reason() == UnreadableDocument.Reason.TOO_LARGE ? 413 : 422;
        return ProblemAnswer.of(
                status, "DOCUMENT_" + document.reason(), String.valueOf(document.getMessage()), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> illegal(IllegalQuery query) {
        return ProblemAnswer.of(400, "PARAMETER_INVALID", String.valueOf(query.getMessage()), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> doubtful(DoubtfulMinutes minutes) {
        var blocking = minutes.reading().doubts().stream()
                .filter(doubt -> doubt.blocking())
                .toList();
        return ProblemAnswer.of(
                422,
                "MINUTES_" + blocking.getFirst().code(),
                blocking.getFirst().message(),
                Map.of("doubts", ImportAnswer.doubts(minutes.reading().doubts())));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> ofAnotherAuthority(MinutesOfAnotherAuthority minutes) {
        return ProblemAnswer.of(
                422,
                "MINUTES_OF_ANOTHER_AUTHORITY",
                minutes.getMessage() + " Send it with authorityConfirmed=true if it is this authority's own.",
                Map.of(
                        "named", minutes.named().value(),
                        "registered", minutes.registered().value(),
                        "lines", List.of(minutes.named().lines())));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(PlanRefused refused) {
        Step step = refused.plan().steps().get(refused.step() - 1);
        Map<String, Object> more = new java.util.LinkedHashMap<>();
        more.put("step", refused.step());
        more.put("stream", step.stream().toString());
        more.put("command", step.command().getClass().getSimpleName());
        if (step.item() != null) {
            more.put("item", step.item());
        }
        more.put("lines", step.lines());
        return ProblemAnswer.of(
                422, refused.refusal().reason().name(), refused.refusal().detail(), more);
    }
}
