package dk.sagsgang.command.minutes;

/** Thrown when a document cannot be read as minutes at all; the message is a Danish sentence for a clerk. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why nothing can be read. */
    public enum Reason {
        EMPTY("Dokumentet er tomt."),
        BINARY("Dokumentet er ikke ren tekst. Gem referatet som tekst, og prøv igen."),
        TOO_LARGE("Dokumentet er større end 20 MB. Del det op, eller gem det som ren tekst."),
        NOT_MINUTES("Dokumentet ligner ikke et referat eller en dagsorden i en opsætning, som kan læses."),
        CUT_OFF("Dokumentet begynder som et referat, men slutter før det første punkt. Hent det igen.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    public UnreadableDocument(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
