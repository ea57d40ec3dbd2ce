package dk.sagsgang.query.screens.shell;

/** What an address refused, with its status and reason code (RFC 9457). */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    ApiProblem(int status, String reason, String detail) {
        super(detail);
        this.status = status;
        this.reason = reason;
    }

    private ApiProblem(int status, String reason, Throwable cause) {
        super("The service does not answer", cause);
        this.status = status;
        this.reason = reason;
    }

    /** Nobody answered; it may be asked again. */
    static ApiProblem away(Throwable cause) {
        return new ApiProblem(503, "SERVICE_AWAY", cause);
    }

    /** There is no such screen or thing, told by the screen itself. */
    public static ApiProblem unknown(String reason) {
        return new ApiProblem(404, reason, "There is nothing here.");
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }
}
