package dk.sagsgang.query.web;

import dk.sagsgang.query.search.TextTooLong;
import dk.sagsgang.query.store.ViewStoreAway;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells everything that goes wrong as a problem with a reason, Spring's own refusals included. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final String RETRY_LATER_SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        } else if (problem.status() == HttpStatus.TOO_MANY_REQUESTS) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_LATER_SECONDS);
        }
        ProblemBody body = ProblemBody.of(
                problem.status().value(), problem.reason(), String.valueOf(problem.getMessage()), problem.fields());
        return answer(body, headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> away(ViewStoreAway away, WebRequest request) {
        log.debug("A question met no view store", away);
        return problem(Problem.away(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch, WebRequest request) {
        return problem(Problem.parameter(mismatch.getName(), "This has not the form it must have."), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> undecodable(InvalidParameterException undecodable, WebRequest request) {
        log.debug("A question could not be decoded", undecodable);
        return problem(Problem.undecodable(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLong(TextTooLong text, WebRequest request) {
        return problem(Problem.parameter("q", String.valueOf(text.getMessage())), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception failure, WebRequest request) {
        String id = correlation(request);
        log.error("A question failed, correlation id {}.", id, failure);
        return answer(ProblemBody.unforeseen(id), new HttpHeaders(), request);
    }

    /** Spring's own refusals: no such address, no such method, nothing acceptable. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.is5xxServerError()
                ? unforeseen(failure, request)
                : answer(ProblemBody.refused(status.value()), headers, request);
    }

    private static ResponseEntity<Object> answer(ProblemBody body, HttpHeaders headers, WebRequest request) {
        return ResponseEntity.status(body.status())
                .headers(headers)
                .header(Correlation.HEADER, correlation(request))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static String correlation(WebRequest request) {
        return Correlation.of(((ServletWebRequest) request).getRequest());
    }
}
