package dk.sagsgang.command.relay;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What the relay of one authority is doing and how far it is. {@code reason} says why it is not running, and is empty
 * when it is. {@code relayed} is the last position on the topic, absent until the topic could be read. {@code behind} is
 * the age of the oldest event that is not on the topic yet, zero when there is none.
 */
public record RelayStatus(RelayState state, String reason, long head, OptionalLong relayed, Duration behind) {

    /** How many events wait for the topic, absent until the topic could be read. */
    public OptionalLong lagEvents() {
        return relayed.isEmpty() ? relayed : OptionalLong.of(Math.max(0, head - relayed.getAsLong()));
    }
}
