package dk.sagsgang.command.relay;

/** How it stands with the relay of one authority. All but {@link #BLOCKED} heal by themselves. */
public enum RelayState {
    /** Everything that is known to be in the ledger is on the topic, or about to be. */
    RUNNING,
    /** More than one transaction's worth of events waits. */
    CATCHING_UP,
    /** Another relay has taken over; this one watches and takes over again only when that one leaves work undone. */
    STANDBY,
    /** Going on would lose, double or disorder something; somebody must look into the reason that is given. */
    BLOCKED,
    /** Kafka does not answer. */
    BROKER_AWAY,
    /** The ledger's store does not answer. */
    LEDGER_AWAY
}
