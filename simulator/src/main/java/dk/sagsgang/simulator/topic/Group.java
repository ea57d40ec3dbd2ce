package dk.sagsgang.simulator.topic;

import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The group of consumers: one of them has the partition. It may be taken from him at any moment, and he learns of that
 * only when he polls.
 */
public final class Group {

    private static final long SESSION = Spans.millis(2_000);

    private final Schedule schedule;
    private final List<SimulatedConsumer> members = new ArrayList<>();
    private @Nullable SimulatedConsumer owner;
    private @Nullable SimulatedConsumer missed;

    Group(Schedule schedule) {
        this.schedule = schedule;
    }

    /** The partition goes to another one, if there is one. */
    public void rebalance() {
        members.removeIf(it -> it.process().isDead());
        if (!members.isEmpty()) {
            SimulatedConsumer next = members.get(schedule.random().nextInt(members.size()));
            schedule.note("the partition goes to " + next.process().name());
            owner = next;
        }
    }

    void join(SimulatedConsumer member) {
        members.add(member);
        if (owner == null) {
            owner = member;
        }
    }

    /** A member shows that it is alive, and it shows when the owner is not. */
    void beat() {
        SimulatedConsumer before = owner;
        if (before != null && before.process().isDead() && before != missed) {
            missed = before;
            schedule.later(SESSION, "session timeout", () -> {
                if (owner == before) {
                    rebalance();
                }
            });
        }
    }

    void leave(SimulatedConsumer member) {
        members.remove(member);
        if (owner == member) {
            owner = null;
            rebalance();
        }
    }

    boolean isOwner(SimulatedConsumer member) {
        return owner == member;
    }
}
