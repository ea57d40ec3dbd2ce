package dk.sagsgang.command.seal;

/** How it stands with the sealing of one authority. All but {@link #BLOCKED} heal by themselves. */
public enum SealState {
    /** Everything that is known to be in the ledger is sealed, or about to be. */
    SEALING,
    /** More events wait than are read at a time. */
    CATCHING_UP,
    /** Ledger, tiles, checkpoints and topic contradict each other; somebody must look into the reason that is given. */
    BLOCKED,
    /** The ledger's store does not answer. */
    STORE_AWAY
}
