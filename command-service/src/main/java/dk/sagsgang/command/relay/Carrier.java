package dk.sagsgang.command.relay;

import dk.sagsgang.command.ledger.LedgerHole;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;

/**
 * Carries one authority's events, one transaction at a time. It begins with the claim and goes on from where the topic
 * itself ends, so that what Kafka has is always asked and never assumed; hence after any exception it is closed, and
 * another one begins. Has no thread, clock or pause of its own.
 */
final class Carrier implements AutoCloseable {

    private final AuthorityId authority;
    private final Outlet outlet;
    private long next;

    private Carrier(AuthorityId authority, Outlet outlet) {
        this.authority = authority;
        this.outlet = outlet;
    }

    /** Claims the topic and finds where to go on. The outlet becomes the carrier's. */
    static Carrier begin(AuthorityId authority, Outlet outlet, End end) {
        Carrier carrier = new Carrier(authority, outlet);
        try {
            outlet.claim();
            carrier.next = 1 + end.verifiedPosition();
            return carrier;
        } catch (RuntimeException e) {
            outlet.close();
            throw e;
        }
    }

    /** The first position that is not on the topic. */
    long next() {
        return next;
    }

    /** Puts events on the topic, which must be those from {@link #next} on. */
    void carry(List<RecordedEvent> batch) {
        if (batch.getFirst().position() != next) {
            throw new LedgerHole("Position " + next + " of " + authority + " was not read.");
        }
        outlet.send(batch);
        next = batch.getLast().position() + 1;
    }

    @Override
    public void close() {
        outlet.close();
    }
}
