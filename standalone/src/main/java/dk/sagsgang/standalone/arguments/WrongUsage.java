package dk.sagsgang.standalone.arguments;

/** What was typed is not a command: one sentence saying why, and the usage to print after it. Exit code 2. */
public final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Usage usage;

    WrongUsage(Usage usage, String sentence) {
        super(sentence, null, false, false);
        this.usage = usage;
    }

    public Usage usage() {
        return usage;
    }
}
