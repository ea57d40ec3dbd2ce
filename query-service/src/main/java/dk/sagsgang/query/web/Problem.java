package dk.sagsgang.query.web;

import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import org.springframework.http.HttpStatus;

/** An answer that is not what was asked for, told as RFC 9457 has it: a reason for programs and a sentence for people. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final String reason;
    private final transient List<Field> fields;

    private Problem(HttpStatus status, String reason, String detail, List<Field> fields) {
        super(detail);
        this.status = status;
        this.reason = reason;
        this.fields = fields;
    }

    /** Nothing of this name is on record; the reason says of what kind. */
    public static Problem unknown(String reason, String detail) {
        return new Problem(HttpStatus.NOT_FOUND, reason, detail, List.of());
    }

    public static Problem parameter(String name, String message) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "PARAMETER_INVALID",
                "The parameter " + name + " cannot be understood.",
                List.of(new Field(name, message)));
    }

    /** A parameter that is well written, and asks for what there is not. */
    public static Problem refused(String reason, String detail, String parameter, String message) {
        return new Problem(HttpStatus.BAD_REQUEST, reason, detail, List.of(new Field(parameter, message)));
    }

    /** The address has a case in it that is not written as a case's number is. */
    static Problem caseIdMalformed(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "CASE_ID_MALFORMED", detail, List.of());
    }

    /** What stands behind the question mark cannot be told apart into names and values. */
    static Problem undecodable() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "PARAMETER_INVALID",
                "The parameters cannot be decoded: they are percent-encoded UTF-8.",
                List.of());
    }

    /** The body cannot be understood, and where. */
    static Problem body(String field, String message) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "BODY_INVALID",
                "The body cannot be understood.",
                List.of(new Field(field, message)));
    }

    static Problem bodyTooLarge(String detail) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", detail, List.of());
    }

    public static Problem cursor() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "CURSOR_INVALID",
                "This cursor is not one that this list gave out.",
                List.of(new Field("cursor", "Take it from the field next of the page before, with the same sort.")));
    }

    /** The views have not come as far as the question; it may be asked again in a second. */
    public static Problem behind(String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "VIEW_BEHIND", detail, List.of());
    }

    /** The views will not come as far as the question until somebody has seen to it. */
    static Problem stopped(String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "INTAKE_STOPPED", detail, List.of());
    }

    /** What is asked does not fit what there is at the moment; the reason says what is in the way. */
    public static Problem conflict(String reason, String detail) {
        return new Problem(HttpStatus.CONFLICT, reason, detail, List.of());
    }

    /** A stream is asked for from beyond its newest position. */
    public static Problem ahead(AuthorityId authority, long head, long asked) {
        return conflict(
                "POSITION_AHEAD",
                "The newest position of " + authority + " is " + head + ", and " + asked + " was asked for.");
    }

    /** What the deciding side signed and what arrived here cannot both be so. */
    public static Problem contradicted(String detail) {
        return new Problem(HttpStatus.BAD_GATEWAY, "LOG_CONTRADICTED", detail, List.of());
    }

    /** What is asked for was here once and is here no more. */
    public static Problem gone(String reason, String detail) {
        return new Problem(HttpStatus.GONE, reason, detail, List.of());
    }

    /** The one who asks has too much at once already; it may be asked again later. */
    public static Problem tooMany(String reason, String detail) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, reason, detail, List.of());
    }

    /** This cannot be served at the moment, to nobody; it may be asked again later. */
    public static Problem unavailable(String reason, String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, reason, detail, List.of());
    }

    static Problem away() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "VIEW_STORE_AWAY",
                "The view store does not answer at the moment. Nothing is lost; ask again.",
                List.of());
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    List<Field> fields() {
        return fields;
    }

    /** A parameter that is at fault, and what would be right. */
    public record Field(String field, String message) {}
}
