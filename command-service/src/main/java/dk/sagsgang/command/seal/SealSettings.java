package dk.sagsgang.command.seal;

import java.time.Duration;

/**
 * How the sealer paces itself. Between two checkpoints of an authority lies {@code checkpointEvery}, if something is
 * appended that often. {@code readEvents} is how many events are read at a time. {@code lookEvery} is how often other
 * processes' authorities and commits are looked for. The first checkpoint after a start waits {@code topicWithin} for
 * what the topic says, and no longer. {@code recheckEvery} is how often a blocked authority is looked at again; a sealer
 * that was fenced from the topic takes it over when it has stood still for {@code takeOverAfter}. The ledger is compared
 * with the tree, {@code scrubEventsPerSecond} at a time (0: never), after {@code scrubAfter} and then at that interval
 * {@code scrubEvery}.
 */
public record SealSettings(
        Duration checkpointEvery,
        int readEvents,
        Duration lookEvery,
        Duration topicWithin,
        Duration recheckEvery,
        Duration takeOverAfter,
        int scrubEventsPerSecond,
        Duration scrubAfter,
        Duration scrubEvery) {

    public static SealSettings usual() {
        return new SealSettings(
                Duration.ofMillis(250),
                1_000,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                2_000,
                Duration.ofMinutes(1),
                Duration.ofDays(1));
    }
}
