package dk.sagsgang.command.ledger;

/** Where the processes that append to one authority's ledger see whose turn it is. */
interface TurnStore {

    /** Whose turn it is, {@link Turn#NONE} as long as nobody ever asked. */
    Turn read();

    /** Puts the next in place of the last one read, and tells whether that one still stood there. */
    boolean replace(Turn last, Turn next);
}
