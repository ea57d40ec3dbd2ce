package dk.sagsgang.command.ledger;

import java.time.Duration;

/**
 * How long the ledger waits: {@code storeTimeout} for one answer of the store, {@code answerWithin} for making known
 * whether a commit is stored. An append may take {@code answerWithin} and then four answers of the store (whose turn it
 * is, one attempt, and two questions what became of it) before it ends in {@link LedgerUnavailable}. {@code cacheBytes} is about
 * how much memory the streams may take that were read and are kept for the next command.
 */
public record LedgerSettings(Duration storeTimeout, Duration answerWithin, long cacheBytes) {

    private static final long USUAL_CACHE_BYTES = 32_000_000;

    public LedgerSettings(Duration storeTimeout, Duration answerWithin) {
        this(storeTimeout, answerWithin, USUAL_CACHE_BYTES);
    }

    /** So that a caller hears soon that the store is away: he may repeat under the same key, and does not wait in vain. */
    public static LedgerSettings usual() {
        return new LedgerSettings(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    /** The same with another limit to what is kept in memory; 0 keeps nothing. */
    public LedgerSettings withCacheBytes(long bytes) {
        return new LedgerSettings(storeTimeout, answerWithin, bytes);
    }
}
