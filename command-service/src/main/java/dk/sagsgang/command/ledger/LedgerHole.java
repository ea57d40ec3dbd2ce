package dk.sagsgang.command.ledger;

/**
 * Something that was stored is missing: a position below the head or a version within a stream. It does not heal by
 * itself, and no reader goes past it.
 */
public final class LedgerHole extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerHole(String message) {
        super(message);
    }
}
