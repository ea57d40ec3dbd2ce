package dk.sagsgang.events.stored;

/** Thrown for stored bytes that no row of the table of events, or no form of its payload, fits. */
public final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEvent(String message) {
        super(message);
    }

    public UnknownEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
