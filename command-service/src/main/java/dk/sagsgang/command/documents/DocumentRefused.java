package dk.sagsgang.command.documents;

import org.jspecify.annotations.Nullable;

/** Thrown when a document's text cannot be had, or not safely; the fault says why. */
public final class DocumentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    DocumentRefused(Fault fault) {
        this(fault, null);
    }

    DocumentRefused(Fault fault, @Nullable Throwable cause) {
        super("The document is refused: " + fault, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
