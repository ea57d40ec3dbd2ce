package dk.sagsgang.command.seal;

/**
 * Ledger, stored tree, checkpoints and topic do not say the same. It does not heal by itself, and nothing is signed on
 * top of it.
 */
final class LogMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogMismatch(String message) {
        super(message);
    }
}
