package dk.sagsgang.command.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The store is away, or did not make its answer known in time. After a read nothing has changed. After an append nothing
 * may be assumed: the commit may be stored, may still become so within moments by a request that is under way, or never.
 * Whatever happens it is whole and at most once, and its command key decides: who gives the same command again under the
 * same key either finds it by {@link Ledger#answered} or {@link CommandRepeated}, or has it stored then.
 */
public final class LedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
