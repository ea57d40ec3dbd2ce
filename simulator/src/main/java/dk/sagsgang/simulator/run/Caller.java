package dk.sagsgang.simulator.run;

import dk.sagsgang.command.ledger.Command;
import dk.sagsgang.command.ledger.Command.Outcome;
import dk.sagsgang.command.ledger.DecidingProcess;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives one command after another to one of the processes, and again under the same key, to another one perhaps, where
 * he learned nothing or was told that things have changed. Sometimes he does not wait for the answer, and sometimes he
 * uses a key for something else.
 */
final class Caller {

    private static final int PAIRS_AT_ONCE = 3;
    private static final long PATIENCE = Spans.millis(10_000);

    private final Schedule schedule;
    private final String name;
    private final AuthorityId authority;
    private final Supplier<List<DecidingProcess>> processes;
    private final BooleanSupplier over;
    private final int firstPair;
    private int given;
    private int settled;
    private int unclear;
    private boolean done;

    Caller(
            Schedule schedule,
            String name,
            AuthorityId authority,
            Supplier<List<DecidingProcess>> processes,
            BooleanSupplier over,
            int firstPair) {
        this.schedule = schedule;
        this.name = name;
        this.authority = authority;
        this.processes = processes;
        this.over = over;
        this.firstPair = firstPair;
    }

    boolean isDone() {
        return done;
    }

    /** The pair of streams that this caller has come to. */
    int pair() {
        return firstPair + settled / 6;
    }

    /** How often nothing was known in the end, however patiently it was waited for. */
    int unclear() {
        return unclear;
    }

    void call() {
        while (!over.getAsBoolean()) {
            schedule.pause(Spans.drawn(schedule.random(), 1, 100));
            settle(next());
        }
        done = true;
    }

    private Command next() {
        Random random = schedule.random();
        boolean reused = given > 0 && random.nextInt(20) == 0;
        int number = reused ? random.nextInt(given) : given++;
        int pair = pair() + random.nextInt(PAIRS_AT_ONCE);
        return new Command(
                authority,
                name + "-" + number,
                reused && random.nextBoolean() ? 1 : 0,
                pair,
                random.nextInt(2),
                1 + random.nextInt(3),
                random.nextInt(3) == 0,
                random);
    }

    /** Gives the command until it is known what became of it. */
    private void settle(Command command) {
        while (true) {
            Outcome outcome = outcome(command);
            schedule.note(
                    command.key() + " on pair " + command.pair() + ": " + (outcome == null ? "no answer" : outcome));
            if (outcome == null || outcome == Outcome.UNCLEAR) {
                schedule.pause(Spans.drawn(schedule.random(), 1, 2_000));
            } else if (outcome != Outcome.CONFLICT || schedule.random().nextInt(4) == 0) {
                settled++;
                return;
            }
        }
    }

    private @Nullable Outcome outcome(Command command) {
        List<DecidingProcess> alive = processes.get();
        if (alive.isEmpty()) {
            schedule.pause(Spans.millis(50));
            return null;
        }
        Answered answered = new Answered();
        alive.get(schedule.random().nextInt(alive.size())).take(command, answered::set);
        boolean hasty = schedule.random().nextInt(30) == 0;
        schedule.waitUntil(() -> answered.outcome != null, hasty ? Spans.millis(5) : PATIENCE);
        boolean waitedInVain = answered.outcome == null && !hasty;
        if (waitedInVain || answered.outcome == Outcome.UNCLEAR) {
            unclear++;
        }
        return answered.outcome;
    }

    private static final class Answered {

        private @Nullable Outcome outcome;

        void set(Outcome what) {
            outcome = what;
        }
    }
}
