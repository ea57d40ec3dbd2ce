package dk.sagsgang.query.web;

import dk.sagsgang.query.store.ViewStoreAway;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells everything that goes wrong as a problem with a reason, Spring's own refusals included. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer(
                body(problem.status(), problem.reason(), problem.getMessage(), problem.fields()),
                headers,
                problem.status());
    }

    @ExceptionHandler
    ResponseEntity<Object> away(ViewStoreAway away) {
        log.debug("A question met no view store", away);
        return problem(Problem.away());
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch) {
        return problem(Problem.parameter(mismatch.getName(), "This has not the form it must have."));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure) {
        log.error("A question failed", failure);
        return answer(
                body(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "Something failed here.", List.of()),
                new HttpHeaders(),
                HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Spring's own refusals: no such address, no such method, nothing acceptable. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        String detail = body instanceof ProblemDetail told && told.getDetail() != null
                ? told.getDetail()
                : status.getReasonPhrase();
        return answer(body(status, status.name(), detail, List.of()), headers, status);
    }

    private static ProblemDetail body(
            HttpStatus status, String reason, @Nullable String detail, List<Problem.Field> fields) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        String kind = reason.toLowerCase(Locale.ROOT).replace('_', '-');
        body.setType(URI.create("urn:sagsgang:problem:" + kind));
        body.setTitle(status.getReasonPhrase());
        body.setDetail(detail);
        body.setProperty("reason", reason);
        if (!fields.isEmpty()) {
            body.setProperty("fields", fields);
        }
        return body;
    }

    private static ResponseEntity<Object> answer(ProblemDetail body, HttpHeaders headers, HttpStatus status) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
