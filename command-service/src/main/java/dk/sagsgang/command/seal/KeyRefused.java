package dk.sagsgang.command.seal;

/** A key cannot be used: it is not there, is no Ed25519 key, or others can read it. The service does not start so. */
public final class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyRefused(String message) {
        super(message);
    }

    KeyRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
