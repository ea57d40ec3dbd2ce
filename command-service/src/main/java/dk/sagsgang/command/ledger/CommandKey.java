package dk.sagsgang.command.ledger;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * What an actor names one command by, so that a repeat is known for one: the actor, and 1 to 200 characters. It holds
 * within one authority; two actors may use the same characters for different commands.
 */
public record CommandKey(String actor, String value) {

    private static final int LONGEST = 200;

    public CommandKey {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new InvalidValue("A command is named by 1 to 200 characters.");
        }
    }

    /**
     * The key as it stands in the unique index: of one length, and never like a stream's name, which has no colon. The
     * actor's length stands before it, so no two pairs are written alike.
     */
    String indexed() {
        String written = actor.length() + " " + actor + value;
        return "c:" + Sha256.of(written.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
