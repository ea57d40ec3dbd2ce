package dk.sagsgang.command.ledger;

import java.time.Duration;

/**
 * How long the ledger waits: {@code storeTimeout} for one answer of the store, {@code answerWithin} for making known
 * whether a commit is stored. An append may take the sum of both before it ends in {@link LedgerUnavailable}.
 */
public record LedgerSettings(Duration storeTimeout, Duration answerWithin) {

    public static LedgerSettings usual() {
        return new LedgerSettings(Duration.ofSeconds(3), Duration.ofSeconds(10));
    }
}
