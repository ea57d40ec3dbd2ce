package dk.sagsgang.command.api;

import dk.sagsgang.command.desk.CommandIdReused;
import dk.sagsgang.command.desk.TooManyRaces;
import dk.sagsgang.command.desk.VersionMoved;
import dk.sagsgang.command.ledger.AuthorityUnknown;
import dk.sagsgang.command.ledger.CommitTooLarge;
import dk.sagsgang.command.ledger.LedgerHole;
import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every failure into a {@link Problem}. What nobody foresaw is logged once under a correlation id, and the sender
 * learns that id and nothing else.
 */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        return answer(refusal.problem(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> rejected(Rejected rejected, WebRequest request) {
        int status = switch (rejected.reason().kind()) {
            case UNKNOWN -> 404;
            case TAKEN -> 409;
            case RULE -> 422;
        };
        List<Problem.Field> fields = rejected.fields().stream()
                .map(field -> new Problem.Field("/" + field.replace('.', '/'), rejected.detail()))
                .toList();
        return answer(
                Problem.of(status, rejected.reason().name(), rejected.detail(), fields), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> versionMoved(VersionMoved moved, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (moved.version() < 0) {
            String detail = "There is nothing here yet, so no version of it either.";
            return answer(Problem.of(412, "VERSION_MOVED", detail, List.of()).atVersion(-1), headers, request);
        }
        headers.setETag("\"" + moved.version() + "\"");
        String detail = "This is at version " + moved.version() + " by now; read it again before you go on.";
        return answer(Problem.of(412, "VERSION_MOVED", detail, List.of()).atVersion(moved.version()), headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> commandIdReused(CommandIdReused reused, WebRequest request) {
        String detail = "This Idempotency-Key was used for another request; a new request needs a new key.";
        return answer(Problem.of(422, "IDEMPOTENCY_KEY_REUSED", detail, List.of()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooManyRaces(TooManyRaces races, WebRequest request) {
        String detail = "Others kept changing the same things; nothing was recorded, so this can be sent again.";
        return answer(Problem.of(409, "CONCURRENT_CHANGE", detail, List.of()), retryAfter(1), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> authorityUnknown(AuthorityUnknown unknown, WebRequest request) {
        return rejected(new Rejected(Reason.AUTHORITY_UNKNOWN, "There is no authority of this name."), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> commitTooLarge(CommitTooLarge tooLarge, WebRequest request) {
        String detail = Objects.requireNonNullElse(tooLarge.getMessage(), "This is more than the ledger can hold.");
        return answer(Problem.of(413, "COMMIT_TOO_LARGE", detail, List.of()), new HttpHeaders(), request);
    }

    /** Whether it was recorded is not known, so the answer names the key under which sending it again is safe. */
    @ExceptionHandler
    ResponseEntity<Object> ledgerUnavailable(LedgerUnavailable unavailable, WebRequest request) {
        LOG.warn("The ledger is unavailable: {}", unavailable.getMessage());
        HttpHeaders headers = retryAfter(2);
        Envelope envelope = Envelope.readBefore(request);
        if (envelope != null) {
            headers.set(Envelope.IDEMPOTENCY_KEY, envelope.commandId());
        }
        String detail = "The ledger did not answer, so this may or may not be recorded. Send the same request again"
                + " under the Idempotency-Key of this answer, and it is recorded once.";
        return answer(Problem.of(503, "LEDGER_UNAVAILABLE", detail, List.of()), headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> ledgerHole(LedgerHole hole, WebRequest request) {
        LOG.error("The ledger has a hole, and takes nothing until it is repaired.", hole);
        String detail = "The ledger of this authority is damaged and takes nothing until it is repaired.";
        return answer(Problem.of(503, "LEDGER_HOLE", detail, List.of()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception failure, WebRequest request) {
        String id = correlation(request);
        LOG.error("A request failed, correlation id {}.", id, failure);
        return answer(failure(id), new HttpHeaders(), request);
    }

    /** What Spring itself refuses: no such address, another method, another content type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.is5xxServerError() ? unforeseen(failure, request) : refusedByServer(status, headers, request);
    }

    ResponseEntity<Object> refusedByServer(HttpStatusCode status, HttpHeaders headers, WebRequest request) {
        return answer(refusal(status.value()), headers, request);
    }

    /** What the web server or Spring refuses by itself. */
    static Problem refusal(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "NOT_FOUND", "There is nothing at this address.", List.of());
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "This address does not take this method.", List.of());
            case 415 ->
                Problem.of(415, "CONTENT_TYPE_UNSUPPORTED", "A command is sent as application/json.", List.of());
            default -> Problem.of(status, "REQUEST_REFUSED", "This request cannot be served.", List.of());
        };
    }

    static Problem failure(String correlationId) {
        String detail = "Something failed here that nobody foresaw. It was logged under the correlation id.";
        return Problem.of(500, "INTERNAL", detail, List.of()).correlated(correlationId);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .header(
                        Envelope.CORRELATION_ID,
                        Objects.requireNonNullElseGet(problem.correlationId(), () -> correlation(request)))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpHeaders retryAfter(int seconds) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return headers;
    }

    private static String correlation(WebRequest request) {
        Envelope envelope = Envelope.readBefore(request);
        if (envelope != null) {
            return envelope.correlationId();
        }
        String given = request.getHeader(Envelope.CORRELATION_ID);
        return given != null && Envelope.isId(given) ? given : UUID.randomUUID().toString();
    }
}
