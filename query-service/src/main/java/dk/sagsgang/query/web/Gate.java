package dk.sagsgang.query.web;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.store.PlaceStore;
import dk.sagsgang.query.store.Positions;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every question passes first: is its authority known, and have the views come as far as it wants? While the views
 * are still being read in after a start, nobody is told that something does not exist.
 */
@Component
public class Gate {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration SHOWS_UP_WITHIN = Duration.ofSeconds(1);

    private final Positions applied;
    private final PlaceStore places;
    private final ListIndex index;
    private final BooleanSupplier caughtUp;
    private final Announced announced;
    private final Stopped stopped;
    private final Duration timeout;

    Gate(
            Positions appliedPositions,
            PlaceStore places,
            ListIndex index,
            Rebuild rebuild,
            Announced announced,
            Stopped stopped,
            QueryProperties properties) {
        this.stopped = stopped;
        this.announced = announced;
        this.applied = appliedPositions;
        this.places = places;
        this.index = index;
        this.caughtUp = rebuild::isOver;
        this.timeout = properties.minPositionTimeout();
    }

    /** An authority, and the position up to which the answer to come tells its events. */
    public record Passed(AuthorityId authority, long position) {}

    /** Lets a question about one thing through once the views have reached the position. */
    public Passed pass(String name, @Nullable Long minPosition) {
        AuthorityId authority = authority(name);
        long wanted = wanted(minPosition);
        long reached = reached(authority, wanted);
        if (reached == 0 && !announced.isAnnounced(authority)) {
            throw unknownAuthority(authority);
        }
        if (reached < wanted) {
            String why = stopped.because(authority);
            throw why == null
                    ? behind(reached, wanted)
                    : Problem.stopped("The views tell the events up to position " + reached
                            + " and go no further until somebody sees to it: " + why);
        }
        if (reached == 0) {
            throw unknownAuthority(authority);
        }
        return new Passed(authority, reached);
    }

    private Problem unknownAuthority(AuthorityId authority) {
        return unknown(new Passed(authority, 0), "AUTHORITY_UNKNOWN", "There is no authority " + authority + ".");
    }

    /** Lets a question about a list through once searches find what the position says. */
    public Passed passToList(String name, @Nullable Long minPosition) {
        Passed passed = pass(name, minPosition);
        AuthorityId authority = passed.authority();
        long wanted = Math.max(1, wanted(minPosition));
        if (!index.visible().await(authority, wanted, timeout)) {
            throw behind(index.visible().of(authority), wanted);
        }
        return new Passed(authority, index.visible().of(authority));
    }

    /** The problem that something is not on record, or that this cannot be said yet. */
    public Problem unknown(Passed passed, String reason, String detail) {
        requireCaughtUp();
        requireStillThere(passed);
        return Problem.unknown(reason, detail);
    }

    /** Lets a list of all authorities out, which has no position to say how far it tells, once it tells everything. */
    public void requireAll() {
        requireCaughtUp();
        applied.all().forEach((authority, position) -> requireStillThere(new Passed(authority, position)));
    }

    /**
     * Lets an answer out that says what the store does not hold. A store that comes back empty is noticed a moment later
     * than it is asked, and in that moment nothing in it is no answer.
     */
    public void requireStillThere(Passed passed) {
        if (places.find(passed.authority()).position() < passed.position()) {
            throw stillReadIn();
        }
    }

    /**
     * The position reached, at once where that is enough and otherwise when the waiting is over. An authority that
     * has no topic may be a new one, so it is given a moment to show up and no longer.
     */
    private long reached(AuthorityId authority, long wanted) {
        long begin = System.nanoTime();
        while (!applied.knows(authority)) {
            long stored = places.find(authority).position();
            boolean there = stored > 0 || announced.isAnnounced(authority);
            Duration patience = there || timeout.compareTo(SHOWS_UP_WITHIN) < 0 ? timeout : SHOWS_UP_WITHIN;
            if (stored >= wanted || System.nanoTime() - begin >= patience.toNanos()) {
                return stored;
            }
            applied.await(authority, wanted, LOOK_EVERY);
        }
        Duration left = timeout.minusNanos(System.nanoTime() - begin);
        applied.await(authority, wanted, left);
        return applied.of(authority);
    }

    private AuthorityId authority(String name) {
        try {
            return new AuthorityId(name);
        } catch (InvalidValue e) {
            throw Problem.unknown("AUTHORITY_UNKNOWN", "No authority has such a name.");
        }
    }

    private static long wanted(@Nullable Long minPosition) {
        if (minPosition == null) {
            return 0;
        }
        if (minPosition < 0) {
            throw Problem.parameter("minPosition", "A position is not negative.");
        }
        return minPosition;
    }

    private void requireCaughtUp() {
        if (!caughtUp.getAsBoolean()) {
            throw stillReadIn();
        }
    }

    private static Problem stillReadIn() {
        return Problem.behind("The views are still being read in.");
    }

    private static Problem behind(long reached, long wanted) {
        return Problem.behind("The views tell the events up to position " + reached + ", not yet " + wanted + ".");
    }
}
