package dk.sagsgang.command.minutes;

import org.jspecify.annotations.Nullable;

/** Thrown when a document cannot be read as minutes at all; the message is a Danish sentence for a clerk. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why nothing can be read. */
    public enum Reason {
        EMPTY("Dokumentet er tomt."),
        BINARY("Dokumentet er hverken ren tekst, HTML, PDF eller DOCX. Gem referatet i en af dem, og prøv igen."),
        ENCRYPTED("Dokumentet er låst eller krypteret. Hent det uden adgangskode og begrænsninger."),
        DAMAGED("Dokumentet er beskadiget. Hent det igen."),
        IMAGE_ONLY("Dokumentet er billeder af sider uden tekst. Hent det i den form, det blev skrevet i."),
        BOMB("Dokumentet kræver langt mere tid eller plads at læse, end dets størrelse tilsiger."),
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
        this(reason, null);
    }

    UnreadableDocument(Reason reason, @Nullable Throwable cause) {
        super(reason.sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
