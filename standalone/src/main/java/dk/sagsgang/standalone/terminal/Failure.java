package dk.sagsgang.standalone.terminal;

import org.jspecify.annotations.Nullable;

/**
 * A command was refused or failed: one clear sentence for the person at the terminal and a reason code for a script.
 * The reason codes of the services pass through unchanged; the process ends with exit code 1.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public Failure(String reason, String sentence) {
        this(reason, sentence, null);
    }

    public Failure(String reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    /** The sentence and the reason as they are printed. */
    public String line() {
        return getMessage() + " [" + reason + "]";
    }
}
