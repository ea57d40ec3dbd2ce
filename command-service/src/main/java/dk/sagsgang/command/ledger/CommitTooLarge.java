package dk.sagsgang.command.ledger;

/** An event or a commit that is larger than a Kafka record or a stored document may be. Nothing was sent. */
public final class CommitTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommitTooLarge(String message) {
        super(message);
    }
}
