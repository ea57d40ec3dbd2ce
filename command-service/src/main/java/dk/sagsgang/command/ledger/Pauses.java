package dk.sagsgang.command.ledger;

import java.time.Duration;

/** How a step that has no thread of its own waits. */
@FunctionalInterface
interface Pauses {
    void pause(Duration time);
}
