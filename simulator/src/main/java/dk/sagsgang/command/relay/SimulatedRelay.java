package dk.sagsgang.command.relay;

import dk.sagsgang.command.ledger.DecidingProcess;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.simulator.Instance;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import dk.sagsgang.simulator.topic.SimulatedConsumer;
import dk.sagsgang.simulator.topic.SimulatedProducer;
import dk.sagsgang.simulator.topic.TopicWorld;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Does what {@link AuthorityRelay} does with its thread, in one life of a process: carries over the ledger of this process
 * while it is its turn, and stands by while it is not.
 */
public final class SimulatedRelay {

    private static final int BATCH = 6;
    private static final long LOOK_EVERY = Spans.millis(1_000);
    private static final long RECHECK_EVERY = Spans.millis(2_000);
    private static final long FIRST_PAUSE = Spans.millis(100);
    private static final long LONGEST_PAUSE = Spans.millis(2_000);
    private static final Duration TAKE_OVER_AFTER = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

    private final AuthorityId authority;
    private final Schedule schedule;
    private final Instance process;
    private final DecidingProcess ledger;
    private final TopicWorld world;
    private final Faulty faulty;
    private final AtomicLong remembered;
    private final Recorded recorded;
    private final End end;
    private boolean takenOver;
    private long pause = FIRST_PAUSE;

    /** {@code remembered} outlives the process; only a relay that is broken on purpose uses it. */
    public SimulatedRelay(
            AuthorityId authority,
            Schedule schedule,
            Instance process,
            DecidingProcess ledger,
            TopicWorld world,
            Faulty faulty,
            AtomicLong remembered) {
        this.authority = authority;
        this.schedule = schedule;
        this.process = process;
        this.ledger = ledger;
        this.world = world;
        this.faulty = faulty;
        this.remembered = remembered;
        this.recorded = new Recorded() {
            @Override
            public List<RecordedEvent> read(long fromPosition, int atMost) {
                return ledger.read(fromPosition, atMost);
            }

            @Override
            public long head() {
                return ledger.head();
            }
        };
        String topic = Topics.events(authority);
        TopicEnd sound = new TopicEnd(
                topic,
                recorded,
                () -> SimulatedConsumer.of(schedule, world, process, topic, false),
                () -> SimulatedConsumer.of(schedule, world, process, topic, true),
                ANSWER_WITHIN,
                schedule.clock());
        this.end = faulty.end(sound, remembered);
        process.begin("relay", this::run);
    }

    private void run() {
        while (true) {
            try {
                if (takenOver) {
                    standBy();
                } else {
                    relay();
                }
            } catch (RuntimeException e) {
                recover(e);
            }
        }
    }

    private void relay() {
        Outlet outlet =
                new TransactionalOutlet(SimulatedProducer.of(schedule, world, process), Topics.events(authority));
        try (Carrier carrier = Carrier.begin(authority, faulty.outlet(outlet), end)) {
            schedule.note("relays from " + carrier.next());
            pause = FIRST_PAUSE;
            List<RecordedEvent> ahead = recorded.read(carrier.next(), BATCH);
            while (true) {
                List<RecordedEvent> events = ahead;
                if (events.isEmpty()) {
                    long appends = ledger.appends();
                    schedule.waitUntil(() -> ledger.appends() > appends, LOOK_EVERY);
                    ahead = recorded.read(carrier.next(), BATCH);
                    continue;
                }
                ahead = recorded.read(events.getLast().position() + 1, BATCH);
                for (List<RecordedEvent> batch : Batches.of(events, BATCH)) {
                    carrier.carry(batch);
                    remembered.set(carrier.next() - 1);
                }
            }
        }
    }

    private void recover(RuntimeException failure) {
        schedule.note("the relay recovers from " + failure.getMessage());
        switch (Setback.of(failure)) {
            case TAKEN_OVER -> takenOver = true;
            case BROKER_AWAY, LEDGER_AWAY -> {
                schedule.pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
            case BLOCKED -> schedule.pause(RECHECK_EVERY);
        }
    }

    private void standBy() {
        Standby standby = new Standby(end, recorded, TAKE_OVER_AFTER, schedule.clock());
        do {
            schedule.pause(LOOK_EVERY);
            takenOver = !standby.look();
        } while (takenOver);
    }
}
