package dk.sagsgang.command.seal;

import dk.sagsgang.command.relay.RelayState;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the sealer of one authority is doing and how far it is. {@code reason} says why it is not sealing, and is empty
 * when it is. {@code sealed} is the size of the last checkpoint, absent until it was read and verified. {@code behind} is
 * the age of the oldest event that is in no checkpoint yet, zero when there is none.
 */
public record SealStatus(
        SealState state,
        String reason,
        long head,
        OptionalLong sealed,
        Duration behind,
        Topic topic,
        Scrubbed scrubbed) {

    /** The topic of checkpoints: {@code published} is the size of the last one there, absent until it could be read. */
    public record Topic(RelayState state, String reason, OptionalLong published) {}

    /**
     * How far the present round of comparing ledger and tree is, how many rounds came to their end, and what was found to
     * differ in the last round that found something or ended.
     */
    public record Scrubbed(long position, long rounds, List<String> faults) {}

    /** How many events are in no checkpoint, absent until the last checkpoint was read. */
    public OptionalLong lagEvents() {
        return sealed.isEmpty() ? sealed : OptionalLong.of(Math.max(0, head - sealed.getAsLong()));
    }

    /** Whether somebody must look into it. */
    public boolean isStuck() {
        return state == SealState.BLOCKED
                || state == SealState.STORE_AWAY
                || topic.state() == RelayState.BLOCKED
                || !scrubbed.faults().isEmpty();
    }
}
