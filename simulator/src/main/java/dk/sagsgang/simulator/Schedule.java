package dk.sagsgang.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets actors run one at a time on a clock of its own. Whoever runs does so until he pauses; then chance, from one seed,
 * picks who is next among those whose time has come, and the clock jumps when nobody's has. So the same seed gives the
 * same run, whatever threads and time are like outside. Times are nanoseconds since the run began.
 */
public final class Schedule {

    private static final long FOR_EVER = Long.MAX_VALUE;
    private static final int LONGEST_STEP_NANOS = 200_000;

    private final Random random;
    private final Trace trace;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> ready = new ArrayList<>();
    private long nowNanos;
    private long steps;
    private @Nullable String failure;
    private volatile @Nullable Actor running;
    private volatile @Nullable Thread owner;

    public Schedule(Random random, Trace trace) {
        this.random = random;
        this.trace = trace;
    }

    /** What is to happen at its time, or as soon as a condition holds. */
    private record Entry(
            String name,
            long dueNanos,
            @Nullable BooleanSupplier condition,
            @Nullable Actor actor,
            Runnable effect) {}

    /** Lets actors run until the condition holds, and tells whether it came to that within so many steps. */
    public boolean run(long mostSteps, BooleanSupplier until) {
        owner = Thread.currentThread();
        long last = steps + mostSteps;
        while (steps < last && failure == null) {
            if (until.getAsBoolean()) {
                return true;
            }
            if (entries.isEmpty()) {
                return false;
            }
            step();
        }
        return false;
    }

    /** Begins an actor; his body runs when he is picked. */
    public Actor begin(String name, Runnable body) {
        Actor actor = new Actor(name);
        actor.thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                body.run();
            } catch (RuntimeException | Error e) {
                fail(name + " ended with " + e);
                trace.thrown(e);
            } finally {
                running = null;
                LockSupport.unpark(owner);
            }
        });
        entries.add(new Entry(name, nowNanos, null, actor, actor::run));
        return actor;
    }

    /** Whatever these are at, they never come back to it, as after a kill -9. */
    public void end(List<Actor> actors) {
        actors.forEach(actor -> actor.ended = true);
        entries.removeIf(entry -> actors.contains(entry.actor));
        Actor actor = running;
        if (actor != null && actor.ended) {
            handOver(actor);
        }
    }

    /** The running actor waits for so long, and others run. */
    public void pause(long nanos) {
        waitUntil(null, nanos);
    }

    /** The running actor waits until the condition holds, and no longer than so long. */
    public void waitUntil(@Nullable BooleanSupplier condition, long atMostNanos) {
        Actor actor = running;
        if (actor == null) {
            throw new IllegalStateException("Only an actor can wait.");
        }
        long due = atMostNanos == FOR_EVER ? FOR_EVER : nowNanos + atMostNanos;
        entries.add(new Entry(actor.name, due, condition, actor, actor::run));
        handOver(actor);
    }

    /** Waits for a condition that will hold one day. */
    public void waitUntil(BooleanSupplier condition) {
        waitUntil(condition, FOR_EVER);
    }

    /** Something that happens by itself later. */
    public void later(long nanos, String what, Runnable effect) {
        entries.add(new Entry(what, nowNanos + nanos, null, null, effect));
    }

    public LongSupplier clock() {
        return () -> nowNanos;
    }

    public long nowNanos() {
        return nowNanos;
    }

    public long steps() {
        return steps;
    }

    public Random random() {
        return random;
    }

    /** Notes what happens in the trace. */
    public void note(String what) {
        Actor actor = running;
        trace.add(nowNanos, actor == null ? "-" : actor.name, what);
    }

    /** Ends the run: something that must never happen has happened. */
    public void fail(String what) {
        note("FAILED: " + what);
        if (failure == null) {
            failure = what;
        }
    }

    public @Nullable String failure() {
        return failure;
    }

    private void step() {
        steps++;
        nowNanos += 1 + random.nextInt(LONGEST_STEP_NANOS);
        find();
        if (ready.isEmpty()) {
            nowNanos = Math.max(
                    nowNanos, entries.stream().mapToLong(Entry::dueNanos).min().orElse(nowNanos));
            find();
        }
        if (ready.isEmpty()) {
            fail("Everybody waits for ever.");
            return;
        }
        Entry next = ready.get(random.nextInt(ready.size()));
        entries.remove(next);
        trace.add(nowNanos, next.name, "");
        next.effect.run();
    }

    private void find() {
        ready.clear();
        for (Entry entry : entries) {
            if (entry.dueNanos <= nowNanos || (entry.condition != null && entry.condition.getAsBoolean())) {
                ready.add(entry);
            }
        }
    }

    private void handOver(Actor actor) {
        running = null;
        LockSupport.unpark(owner);
        actor.awaitTurn();
    }

    /** One who acts: a thread that runs only while the schedule waits for it. */
    public final class Actor {

        private final String name;
        private @Nullable Thread thread;
        private volatile boolean mayGo;
        private boolean begun;
        private boolean ended;

        private Actor(String name) {
            this.name = name;
        }

        private void run() {
            if (ended || thread == null) {
                return;
            }
            running = this;
            mayGo = true;
            if (begun) {
                LockSupport.unpark(thread);
            } else {
                begun = true;
                thread.start();
            }
            while (running != null) {
                LockSupport.park(this);
            }
        }

        private void awaitTurn() {
            mayGo = false;
            while (!mayGo) {
                LockSupport.park(this);
            }
        }
    }
}
