package dk.sagsgang.events.proofs;

/** A line is not as the writer writes it; thrown often where a file is damaged, hence without a stack trace. */
final class NotCanonical extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCanonical(String message) {
        super(message, null, false, false);
    }
}
