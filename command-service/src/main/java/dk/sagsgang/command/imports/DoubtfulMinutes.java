package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Reading;

/** Thrown for a document that must not be imported as it stands: someone has to look at its blocking doubts first. */
final class DoubtfulMinutes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reading reading;

    DoubtfulMinutes(Reading reading) {
        super("The document has doubts that forbid importing it.", null, false, false);
        this.reading = reading;
    }

    Reading reading() {
        return reading;
    }
}
