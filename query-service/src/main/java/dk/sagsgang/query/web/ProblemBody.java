package dk.sagsgang.query.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is written (RFC 9457), in the one form that both sides of Sagsgang have: {@code reason} is the stable
 * code, and {@code type} and {@code title} are made of it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "reason", "fields", "correlationId"})
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        List<Problem.Field> fields,
        @Nullable String correlationId) {

    static ProblemBody of(int status, String reason, String detail, List<Problem.Field> fields) {
        return new ProblemBody(type(reason), title(reason), status, detail, reason, List.copyOf(fields), null);
    }

    /** What the web server or Spring refuses by itself. */
    static ProblemBody refused(int status) {
        return switch (status) {
            case 404 -> of(404, "NOT_FOUND", "There is nothing at this address.", List.of());
            case 405 -> of(405, "METHOD_NOT_ALLOWED", "This address does not take this method.", List.of());
            case 415 -> of(415, "CONTENT_TYPE_UNSUPPORTED", "This is not taken in that form.", List.of());
            default -> of(status, "REQUEST_REFUSED", "This request cannot be served.", List.of());
        };
    }

    static ProblemBody unforeseen(String correlationId) {
        ProblemBody body = of(
                500,
                "INTERNAL",
                "Something failed here that nobody foresaw. It was logged under the correlation id.",
                List.of());
        return new ProblemBody(
                body.type, body.title, body.status, body.detail, body.reason, body.fields, correlationId);
    }

    private static String type(String reason) {
        return "urn:sagsgang:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(String reason) {
        return reason.charAt(0) + reason.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
