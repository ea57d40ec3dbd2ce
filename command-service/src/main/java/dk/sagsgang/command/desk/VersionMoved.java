package dk.sagsgang.command.desk;

/** Thrown when the stream has another version than the sender of the command had seen. */
public final class VersionMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long version;

    public VersionMoved(long version) {
        super("The stream is at version " + version + " by now.", null, false, false);
        this.version = version;
    }

    /** The version the stream has now; -1 where it has no events. */
    public long version() {
        return version;
    }
}
