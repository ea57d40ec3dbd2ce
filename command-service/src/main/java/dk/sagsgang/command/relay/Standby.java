package dk.sagsgang.command.relay;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Watches the work of the relay that has the topic, and tells when it has left something undone for too long. So two
 * relays never take the topic from each other in turn: there is always one of them whose work proceeds.
 */
final class Standby {

    private final End end;
    private final Recorded recorded;
    private final Duration takeOverAfter;
    private final LongSupplier nanos;
    private long seen = -1;
    private long movedNanos;

    Standby(End end, Recorded recorded, Duration takeOverAfter, LongSupplier nanos) {
        this.end = end;
        this.recorded = recorded;
        this.takeOverAfter = takeOverAfter;
        this.nanos = nanos;
        this.movedNanos = nanos.getAsLong();
    }

    /** Looks at topic and ledger, and tells whether to take over. */
    boolean look() {
        long last = end.position().orElse(0);
        boolean nothingToDo = last >= recorded.head();
        if (nothingToDo || last > seen) {
            movedNanos = nanos.getAsLong();
        }
        seen = last;
        return nanos.getAsLong() - movedNanos > takeOverAfter.toNanos();
    }

    /** The last position on the topic when it was last looked at. */
    long seen() {
        return seen;
    }
}
