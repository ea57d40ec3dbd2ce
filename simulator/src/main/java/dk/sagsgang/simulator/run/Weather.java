package dk.sagsgang.simulator.run;

import dk.sagsgang.command.ledger.CommitWorld;
import dk.sagsgang.query.store.ViewWorld;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import dk.sagsgang.simulator.Wire;
import dk.sagsgang.simulator.topic.TopicWorld;

/** What befalls the servers though nobody asked them anything, about once a second of the schedule's clock. */
final class Weather {

    private static final long EVERY = Spans.millis(500);

    private final Schedule schedule;
    private final Wire wire;
    private final CommitWorld commits;
    private final TopicWorld topic;
    private final ViewWorld views;

    Weather(Schedule schedule, Wire wire, CommitWorld commits, TopicWorld topic, ViewWorld views) {
        this.schedule = schedule;
        this.wire = wire;
        this.commits = commits;
        this.topic = topic;
        this.views = views;
    }

    void blow() {
        if (wire.is(wire.faults().failover())) {
            commits.failOver();
        }
        if (wire.is(wire.faults().lostTail())) {
            views.loseTail();
        }
        if (wire.is(wire.faults().rebalance())) {
            topic.group().rebalance();
        }
        if (wire.is(wire.faults().stranger())) {
            topic.disturb();
        }
        away(commits.server());
        away(topic.server());
        away(views.server());
        schedule.later(EVERY, "weather", this::blow);
    }

    private void away(Wire.Server server) {
        if (wire.is(wire.faults().away())) {
            server.goAway(Spans.drawn(schedule.random(), 10, 15_000));
        }
    }
}
