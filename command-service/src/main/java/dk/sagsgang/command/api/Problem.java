package dk.sagsgang.command.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says no, after RFC 9457. {@code reason} is the stable code, {@code fields} points into the body.
 * {@code line} and {@code column} say where malformed JSON breaks off, {@code version} which version a stream has by
 * now, {@code correlationId} under which name a failure of ours was logged.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "type",
    "title",
    "status",
    "detail",
    "reason",
    "fields",
    "line",
    "column",
    "version",
    "correlationId"
})
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        List<Field> fields,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable Long version,
        @Nullable String correlationId) {

    /** A field of the body, by its JSON Pointer, or a header by its name, and what is wrong with it. */
    record Field(String field, String message) {}

    static Problem of(int status, String reason, String detail, List<Field> fields) {
        return new Problem(
                type(reason), title(reason), status, detail, reason, List.copyOf(fields), null, null, null, null);
    }

    Problem at(int brokenLine, int brokenColumn) {
        return new Problem(
                type, title, status, detail, reason, fields, brokenLine, brokenColumn, version, correlationId);
    }

    Problem atVersion(long current) {
        return new Problem(type, title, status, detail, reason, fields, line, column, current, correlationId);
    }

    Problem correlated(String id) {
        return new Problem(type, title, status, detail, reason, fields, line, column, version, id);
    }

    private static String type(String reason) {
        return "urn:sagsgang:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(String reason) {
        return reason.charAt(0) + reason.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
