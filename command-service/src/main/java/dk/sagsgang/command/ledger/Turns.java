package dk.sagsgang.command.ledger;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the processes that append to one ledger take turns, so that they do not take each other's places. A courtesy and
 * no lock: whoever ignores it, or misjudges it, loses time and nothing else.
 *
 * <p>Who writes without meeting others pays one read now and then. Who is refused places twice in a row asks for a turn
 * and waits; the writer sees that, goes on for its slice, and gives the turn on. Time is measured by each process's own
 * clock: a holder is taken for dead when neither the turn nor the ledger has moved for a while.
 */
final class Turns {

    static final Duration SLICE = Duration.ofMillis(100);
    static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    static final Duration PATIENCE = Duration.ofMillis(250);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(4);
    private static final int COLLISIONS = 2;

    private static final Logger log = LoggerFactory.getLogger(Turns.class);

    private final TurnStore store;
    private final Head head;
    private final String me;
    private final LongSupplier nanos;
    private final Pauses pauses;

    private int collisions;
    private boolean mustWait;
    private boolean met;
    private long nextLookNanos;

    Turns(TurnStore store, Head head, String me, LongSupplier nanos, Pauses pauses) {
        this.store = store;
        this.head = head;
        this.me = me;
        this.nanos = nanos;
        this.pauses = pauses;
        this.nextLookNanos = nanos.getAsLong();
    }

    /** Returns when it is this process's turn, or when it makes no sense to wait for it any longer. */
    void await() {
        try {
            if (!mustWait && nanos.getAsLong() - nextLookNanos >= 0) {
                look();
            }
            if (mustWait) {
                waitForTurn();
            }
        } catch (RuntimeException e) {
            // Whether the store is away is for the append to find out; without turns it is only slower.
            log.debug("The turn could not be asked for", e);
            begin();
        }
    }

    /** A place that was meant for this process's commits was taken by others. */
    void collided() {
        collisions++;
        if (collisions >= COLLISIONS) {
            mustWait = true;
        }
    }

    void wentWell() {
        collisions = 0;
    }

    /** Whether others were met lately, so that it is worth telling them when there is nothing more to write. */
    boolean metOthers() {
        return met;
    }

    /** Gives the turn on, since there is nothing to write by now. */
    void rest() {
        try {
            Turn turn = store.read();
            met = turn.othersWaitFor(me);
            if (turn.holder().equals(me) || met) {
                store.replace(turn, turn.givenOnBy(me));
                mustWait = met;
            }
        } catch (RuntimeException e) {
            log.debug("The turn could not be given on", e);
        }
    }

    private void look() {
        nextLookNanos = nanos.getAsLong() + BETWEEN_LOOKS.toNanos();
        Turn turn = store.read();
        met = turn.othersWaitFor(me);
        if (met && (turn.holder().equals(me) || collisions == 0)) {
            mustWait = store.replace(turn, turn.givenOnBy(me).askedBy(me));
        }
    }

    private void waitForTurn() {
        met = true;
        long beganNanos = nanos.getAsLong();
        long movedNanos = beganNanos;
        long lastHead = head.known();
        Turn last = Turn.NONE;
        while (true) {
            Turn turn = store.read();
            if (turn.holder().equals(me)) {
                begin();
                return;
            }
            long now = nanos.getAsLong();
            if (turn.number() != last.number() || head.read() > lastHead) {
                movedNanos = now;
                lastHead = head.known();
                last = turn;
            }
            boolean free = turn.holder().equals(Turn.NOBODY)
                    && (turn.waiting().isEmpty() || turn.waiting().getFirst().equals(me));
            boolean dead = now - movedNanos > PATIENCE.toNanos() || now - beganNanos > LONGEST_WAIT.toNanos();
            if (free || dead) {
                if (store.replace(turn, turn.takenBy(me)) || dead) {
                    begin();
                    return;
                }
            } else if (!turn.waiting().contains(me)) {
                store.replace(turn, turn.askedBy(me));
            } else {
                pauses.pause(BETWEEN_QUESTIONS);
            }
        }
    }

    private void begin() {
        mustWait = false;
        collisions = 0;
        nextLookNanos = nanos.getAsLong() + SLICE.toNanos();
    }
}
