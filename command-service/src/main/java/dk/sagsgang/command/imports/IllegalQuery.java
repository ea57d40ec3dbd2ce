package dk.sagsgang.command.imports;

/** Thrown for a query that an address does not take. */
final class IllegalQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalQuery(String message) {
        super(message, null, false, false);
    }
}
