package dk.sagsgang.command.relay;

/** A topic could not be read or written. {@link #state} says whether that passes, and the message says why. */
public final class OutletFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RelayState state;

    public OutletFailure(RelayState state, String message, Throwable cause) {
        super(message, cause);
        this.state = state;
    }

    static OutletFailure of(RuntimeException failure) {
        RelayState state = switch (Setback.of(failure)) {
            case TAKEN_OVER -> RelayState.STANDBY;
            case BROKER_AWAY -> RelayState.BROKER_AWAY;
            case LEDGER_AWAY, BLOCKED -> RelayState.BLOCKED;
        };
        return new OutletFailure(state, String.valueOf(failure.getMessage()), failure);
    }

    /** {@link RelayState#STANDBY} where another has claimed the topic, else BROKER_AWAY or BLOCKED. */
    public RelayState state() {
        return state;
    }
}
