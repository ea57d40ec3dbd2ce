package dk.sagsgang.simulator;

import java.util.ArrayList;
import java.util.List;

/** One life of a process: what acts in it ends with it, at any moment and all at once. */
public final class Instance {

    private final Schedule schedule;
    private final String name;
    private final Runnable restart;
    private final List<Schedule.Actor> actors = new ArrayList<>();
    private boolean dead;

    /** {@code restart} is what happens some time after a crash. */
    public Instance(Schedule schedule, String name, Runnable restart) {
        this.schedule = schedule;
        this.name = name;
        this.restart = restart;
    }

    public String name() {
        return name;
    }

    public boolean isDead() {
        return dead;
    }

    public void begin(String what, Runnable body) {
        if (!dead) {
            actors.add(schedule.begin(name + "." + what, body));
        }
    }

    /** Ends all that acts here, and begins the next life after a while. Does not return to one who acts here. */
    public void crash() {
        if (dead) {
            return;
        }
        schedule.note("crash of " + name);
        dead = true;
        schedule.later(Spans.drawn(schedule.random(), 10, 3_000), "restart of " + name, restart);
        schedule.end(actors);
    }
}
