package dk.sagsgang.command.ledger;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * What a caller names one command by, so that a repeat is known for one: 1 to 200 characters. It holds within one
 * authority, for everybody who acts there; who wants keys of his own puts his name into it.
 */
public record CommandKey(String value) {

    private static final int LONGEST = 200;

    public CommandKey {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new InvalidValue("A command is named by 1 to 200 characters.");
        }
    }

    /** The key as it stands in the unique index: of one length, and never like a stream's name, which has no colon. */
    String indexed() {
        return "c:" + Sha256.of(value.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
