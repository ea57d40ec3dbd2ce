package dk.sagsgang.events.values;

/**
 * Thrown when a value type is given something that it cannot be. The message is a sentence for the person who sent it
 * and never quotes more than the first few characters of what was sent.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }

    public InvalidValue(String message, Throwable cause) {
        super(message, cause);
    }
}
