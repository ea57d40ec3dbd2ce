package dk.sagsgang.simulator;

import java.util.Random;
import java.util.function.Supplier;

/**
 * What lies between processes and the servers they ask. A request takes time, and while it does others run; it may be
 * lost, come late or twice, be answered in vain, find nobody there, or its sender may die of it.
 */
public final class Wire {

    /** No process stands still for longer. */
    public static final long LONGEST_FREEZE = Spans.millis(30_000);

    private final Schedule schedule;
    private Faults faults;

    public Wire(Schedule schedule, Faults faults) {
        this.schedule = schedule;
        this.faults = faults;
    }

    public Faults faults() {
        return faults;
    }

    /** From here on nothing goes wrong any more. */
    public void calm() {
        faults = Faults.NONE;
    }

    /** Somebody who is asked, and whether he is there. */
    public final class Server {

        private final String name;
        private final long timeoutMillis;
        private long awayUntilNanos;
        private long life;

        private Server(String name, long timeoutMillis) {
            this.name = name;
            this.timeoutMillis = timeoutMillis;
        }

        public boolean isAway() {
            return schedule.nowNanos() < awayUntilNanos;
        }

        /** Requests that are under way reach nobody any more. */
        public void dropRequests() {
            life++;
        }

        public void goAway(long nanos) {
            schedule.note(name + " goes away");
            awayUntilNanos = schedule.nowNanos() + nanos;
        }

        /**
         * Asks for an effect and gives its answer, or throws what is given for an answer that did not come. The effect
         * happens at one moment, and may do so more than once, or after the caller has given up.
         */
        public <T> T ask(Instance process, String what, Supplier<T> effect, Supplier<RuntimeException> unclear) {
            schedule.pause(latency());
            Random random = schedule.random();
            if (isAway()) {
                throw givenUp(what + " found nobody", unclear);
            }
            if (is(faults.crash() / 2)) {
                process.crash();
            }
            if (is(faults.freeze())) {
                schedule.note("frozen before " + what);
                schedule.pause(Math.min(LONGEST_FREEZE, Spans.drawn(random, 100, 30_000)));
            }
            if (is(faults.lostRequest())) {
                throw givenUp(what + " lost", unclear);
            }
            if (is(faults.late())) {
                again(what, effect, Spans.drawn(random, 1, 20_000));
                throw givenUp(what + " late", unclear);
            }
            if (is(faults.doubled())) {
                again(what, effect, Spans.drawn(random, 1, 10_000));
            }
            Answer<T> answer = Answer.of(effect);
            schedule.note(what + " " + answer);
            if (is(faults.crash() / 2)) {
                process.crash();
            }
            if (is(faults.lostReply())) {
                throw givenUp("reply to " + what + " lost", unclear);
            }
            schedule.pause(latency());
            return answer.given();
        }

        private RuntimeException givenUp(String why, Supplier<RuntimeException> unclear) {
            schedule.note(why);
            schedule.pause(Spans.drawn(schedule.random(), 1, timeoutMillis));
            return unclear.get();
        }

        private void again(String what, Supplier<?> effect, long nanos) {
            long now = life;
            schedule.later(nanos, what, () -> {
                if (life == now && !isAway()) {
                    schedule.note("late " + what + " " + Answer.of(effect));
                }
            });
        }
    }

    public Server server(String name, long timeoutMillis) {
        return new Server(name, timeoutMillis);
    }

    /** Whether something of this probability happens now. */
    public boolean is(double probability) {
        return probability > 0 && schedule.random().nextDouble() < probability;
    }

    private long latency() {
        return 1L + schedule.random().nextInt(2_000_000);
    }
}
