package dk.sagsgang.command.minutes;

import java.util.List;

/** What was read from a document, and the lines it was read from. */
public record ReadDocument(Reading reading, List<PrintedLine> lines) {

    public ReadDocument {
        lines = List.copyOf(lines);
    }
}
