package dk.sagsgang.command.ledger;

import dk.sagsgang.events.values.AuthorityId;

/** The parts of one authority's ledger: its documents, its head, and those who read and append. */
record AuthorityLedger(CommitStore store, Head head, CommitReader reader, Appender appender) {

    static AuthorityLedger open(AuthorityId authority, CommitStore store, Runnable onAppend) {
        Head head = new Head(store);
        return new AuthorityLedger(
                store, head, new CommitReader(authority, store, head), new Appender(authority, store, head, onAppend));
    }
}
