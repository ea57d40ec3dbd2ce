package dk.sagsgang.query.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an event that was not taken is tried again: after each delay in turn, a little later by chance so that many do not
 * come at once, and no sooner than the receiver asked for. When the delays are used up it is not tried any more.
 */
record Schedule(List<Duration> delays) {
    /** What a receiver may ask for at the most. */
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private static final double SPREAD = 0.1;

    Schedule {
        delays = List.copyOf(delays);
    }

    /**
     * How long to wait after so many attempts in vain; empty where it is given up.
     *
     * @param chance from 0 to 1
     */
    Optional<Duration> after(int attempts, @Nullable Duration wish, double chance) {
        if (attempts > delays.size()) {
            return Optional.empty();
        }
        Duration usual = delays.get(attempts - 1);
        Duration spread = usual.plusMillis((long) (usual.toMillis() * SPREAD * chance));
        Duration wished = wish == null ? Duration.ZERO : wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return Optional.of(spread.compareTo(wished) < 0 ? wished : spread);
    }
}
