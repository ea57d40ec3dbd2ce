package dk.sagsgang.command.ledger;

import dk.sagsgang.events.values.AuthorityId;

/** This authority has no ledger: nobody has registered it. */
public final class AuthorityUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuthorityUnknown(AuthorityId authority) {
        super("The authority " + authority + " is not registered.");
    }
}
