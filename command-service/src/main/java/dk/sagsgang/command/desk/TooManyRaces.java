package dk.sagsgang.command.desk;

/** Thrown when others changed the same streams again and again while the command was decided; nothing was recorded. */
public final class TooManyRaces extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyRaces(Throwable cause) {
        super("Others kept changing the same streams.", cause);
    }
}
