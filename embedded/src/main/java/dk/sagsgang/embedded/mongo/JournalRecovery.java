package dk.sagsgang.embedded.mongo;

import java.time.Duration;

/**
 * What the start of a server found in its journal.
 *
 * @param commands the write commands that were applied again
 * @param bytes the length of the journal that was kept
 * @param cutBytes the length of an unfinished last write that was cut off; it had not been acknowledged
 * @param took how long reading and applying took
 */
public record JournalRecovery(long commands, long bytes, long cutBytes, Duration took) {
    static final JournalRecovery NONE = new JournalRecovery(0, 0, 0, Duration.ZERO);
}
