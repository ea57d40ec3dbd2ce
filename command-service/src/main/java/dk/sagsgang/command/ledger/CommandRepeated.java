package dk.sagsgang.command.ledger;

/**
 * A commit under the same command key is stored already. Nothing of the refused commit is or will be stored; who finds
 * the digests equal answers with {@link #answered()}, who finds them different refuses the key.
 */
public final class CommandRepeated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answered answered;

    public CommandRepeated(Answered answered) {
        super("This command key was used before, for the commit that ends at position " + answered.position() + ".");
        this.answered = answered;
    }

    public Answered answered() {
        return answered;
    }
}
