package dk.sagsgang.command.seal;

/** What is recorded by now is in no checkpoint yet; {@link #isBlocked} says that it will not be by itself. */
public final class LogNotSealed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean blocked;

    LogNotSealed(SealStatus status) {
        super(status.reason().isEmpty() ? "The sealer is behind." : status.reason());
        this.blocked = status.state() == SealState.BLOCKED;
    }

    boolean isBlocked() {
        return blocked;
    }
}
