package dk.sagsgang.command.desk;

/** Thrown when a command id that was used for one request comes back with another. */
public final class CommandIdReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandIdReused() {
        super("This command id was used for another request.", null, false, false);
    }
}
