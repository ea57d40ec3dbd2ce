package dk.sagsgang.command.ledger;

import java.time.Duration;

/**
 * How long the ledger waits: {@code storeTimeout} for one answer of the store, {@code answerWithin} for making known
 * whether a commit is stored. An append may take {@code answerWithin} and then three answers of the store (one attempt
 * and two questions what became of it) before it ends in {@link LedgerUnavailable}.
 */
public record LedgerSettings(Duration storeTimeout, Duration answerWithin) {

    /** So that a caller hears soon that the store is away: he may repeat under the same key, and does not wait in vain. */
    public static LedgerSettings usual() {
        return new LedgerSettings(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }
}
