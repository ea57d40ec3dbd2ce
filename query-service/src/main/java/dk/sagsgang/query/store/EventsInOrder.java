package dk.sagsgang.query.store;

import dk.sagsgang.events.values.AuthorityId;
import java.util.List;

/**
 * The events of the authorities that are taken in here, one after the other from any position on and as far as the views
 * tell them. Nothing is left out, repeated or turned round, wherever an event is found.
 */
public interface EventsInOrder {

    /** Whether the authority's events are taken in here; they are told nowhere else. */
    boolean areHere(AuthorityId authority);

    /** The newest position that the views tell; 0 where the authority is not here. */
    long head(AuthorityId authority);

    /** Waits a moment for an event after the position; returns sooner where there is one. */
    void awaitAfter(AuthorityId authority, long position);

    /**
     * The next events after the position of those wanted, at most so many and never many megabytes; none where there is
     * nothing new, or where it cannot be read at once.
     *
     * @throws Unreadable when what comes next cannot be read, for now or for ever
     */
    Run after(AuthorityId authority, long position, Wanted wanted, int most) throws Unreadable, InterruptedException;

    /** Events that follow each other among those wanted. What lies up to {@code upTo} and is not here was not wanted. */
    record Run(List<Told> events, long upTo) {
        public Run {
            events = List.copyOf(events);
        }
    }

    /** An event as streams tell it: one CloudEvents JSON event on one line. The array belongs to whoever asked. */
    @SuppressWarnings("ArrayRecordComponent")
    record Told(long position, byte[] json) {}

    /** What comes next cannot be read. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean isLost;

        public Unreadable(boolean isLost, String why, Throwable cause) {
            super(why, cause);
            this.isLost = isLost;
        }

        /** Whether it is stored no more, so that asking again is in vain. */
        public boolean isLost() {
            return isLost;
        }
    }
}
