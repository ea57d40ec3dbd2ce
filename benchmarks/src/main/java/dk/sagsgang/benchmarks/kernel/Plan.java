package dk.sagsgang.benchmarks.kernel;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long a run takes: the rounds that count, the time of each and of the warm-up before them, and what counts that are
 * named for a full run are divided by. {@code directory} is on the disk that is measured, and is removed afterwards.
 */
public record Plan(int rounds, Duration warmUp, Duration round, int divisor, Path directory) {

    public Plan {
        if (rounds < 1 || divisor < 1) {
            throw new IllegalArgumentException("There is at least one round of something.");
        }
    }

    /** Long enough for the record: after 10 seconds of each the compilers have little left to do. */
    public static Plan full(Path directory) {
        return new Plan(5, Duration.ofSeconds(10), Duration.ofSeconds(4), 1, directory);
    }

    /** To see in a minute or two whether a change did anything; not for the record. */
    public static Plan shorter(Path directory) {
        return new Plan(3, Duration.ofSeconds(2), Duration.ofSeconds(1), 20, directory);
    }

    /** To see that a harness works; its figures mean nothing. */
    public static Plan shortest(Path directory) {
        return new Plan(1, Duration.ofMillis(100), Duration.ofMillis(200), 2_000, directory);
    }

    public Plan withRounds(int other) {
        return new Plan(other, warmUp, round, divisor, directory);
    }

    /** A count of a full run as it is in this one, at least 50. */
    public int count(int full) {
        return Math.max(50, full / divisor);
    }
}
