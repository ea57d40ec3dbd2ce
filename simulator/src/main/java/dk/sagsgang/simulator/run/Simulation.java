package dk.sagsgang.simulator.run;

import dk.sagsgang.command.ledger.Book;
import dk.sagsgang.command.ledger.CommitWorld;
import dk.sagsgang.command.ledger.DecidingProcess;
import dk.sagsgang.command.relay.SimulatedRelay;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.intake.SimulatedIntake;
import dk.sagsgang.query.store.ViewWorld;
import dk.sagsgang.simulator.Faults;
import dk.sagsgang.simulator.Instance;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Trace;
import dk.sagsgang.simulator.Wire;
import dk.sagsgang.simulator.topic.TopicWorld;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One run of one authority's ledger, relay and intake, two processes of each, in a world where everything goes wrong that
 * may, and then nothing any more. During the first part promises are watched at every step; in the second part everything
 * must come to rest within so many steps, and then the whole is compared.
 */
public final class Simulation {

    private static final int CALLERS = 6;
    private static final int PROCESSES = 2;
    private static final long MOST_STEPS_TO_REST = 100_000;
    private static final long MOST_STEPS_AT_PEACE = 20_000;

    private final long seed;
    private final long stormySteps;
    private final Sabotage sabotage;
    private final AuthorityId authority = new AuthorityId("herning");
    private final Trace trace;
    private final Schedule schedule;
    private final Wire wire;
    private final Book book;
    private final CommitWorld commits;
    private final TopicWorld topic;
    private final ViewWorld views;
    private final Map<String, AtomicLong> remembered = new HashMap<>();
    private final List<Life> deciding = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private long thawedNanos;
    private boolean over;

    public Simulation(long seed, long stormySteps, Sabotage sabotage, boolean printed) {
        this.seed = seed;
        this.stormySteps = stormySteps;
        this.sabotage = sabotage;
        this.trace = new Trace(printed);
        Random random = new Random(seed);
        this.schedule = new Schedule(random, trace);
        this.wire = new Wire(schedule, Faults.drawnFrom(random));
        this.book = new Book(schedule);
        this.commits = new CommitWorld(schedule, wire, book);
        this.topic = new TopicWorld(schedule, wire);
        this.views = new ViewWorld(schedule, wire);
    }

    /** A deciding process while it lives. */
    private record Life(Instance process, DecidingProcess ledger) {}

    public Verdict run() {
        for (int each = 0; each < PROCESSES; each++) {
            beginDeciding("command" + each);
            beginRemembering("query" + each);
        }
        call(CALLERS);
        new Weather(schedule, wire, commits, topic, views).blow();
        schedule.run(stormySteps, () -> false);
        wire.calm();
        thawedNanos = schedule.nowNanos() + Wire.LONGEST_FREEZE;
        schedule.note("calm: " + wire.faults());
        over = true;
        rest("after the storm");
        atPeace();
        compare();
        return verdict();
    }

    private void call(int count) {
        over = false;
        int firstPair = callers.stream().mapToInt(Caller::pair).max().orElse(0);
        for (int each = 0; each < count; each++) {
            String name = "caller" + callers.size();
            Caller caller = new Caller(schedule, name, authority, this::alive, () -> over, firstPair);
            callers.add(caller);
            schedule.begin(name, caller::call);
        }
    }

    /** With nothing in its way every process takes its part in the work, and nobody is left without an answer. */
    private void atPeace() {
        if (schedule.failure() != null) {
            return;
        }
        List<Long> before = alive().stream().map(DecidingProcess::appends).toList();
        int callersBefore = callers.size();
        call(CALLERS);
        boolean allAppended = schedule.run(MOST_STEPS_AT_PEACE, () -> {
            for (int each = 0; each < PROCESSES; each++) {
                if (alive().get(each).appends() < before.get(each) + 3) {
                    return false;
                }
            }
            return true;
        });
        if (!allAppended && schedule.failure() == null) {
            schedule.fail("A process got nothing appended though nothing was in its way.");
        }
        over = true;
        rest("after the peace");
        if (sabotage.equals(Sabotage.NONE)
                && callers.subList(callersBefore, callers.size()).stream().anyMatch(it -> it.unclear() > 0)) {
            schedule.fail("Somebody was left without an answer though nothing was in the way.");
        }
    }

    private void rest(String when) {
        boolean rested = schedule.run(MOST_STEPS_TO_REST, this::isAtRest);
        if (!rested && schedule.failure() == null) {
            schedule.fail("It did not come to rest " + when + ": ledger " + commits.lastPosition() + ", topic "
                    + topic.committed().size() + ", views " + views.place().position() + ", callers "
                    + callers.stream().filter(it -> !it.isDone()).count());
        }
    }

    private boolean isAtRest() {
        return schedule.nowNanos() > thawedNanos
                && callers.stream().allMatch(Caller::isDone)
                && commits.isDurable()
                && topic.isSettled()
                && topic.committedCount() >= commits.lastPosition()
                && views.place().position() >= commits.lastPosition()
                && deciding.stream().noneMatch(it -> it.process.isDead());
    }

    private List<DecidingProcess> alive() {
        return deciding.stream()
                .filter(it -> !it.process.isDead())
                .map(Life::ledger)
                .toList();
    }

    private void beginDeciding(String name) {
        deciding.removeIf(it -> it.process.name().equals(name));
        Instance process = new Instance(schedule, name, () -> beginDeciding(name));
        DecidingProcess ledger = new DecidingProcess(schedule, process, commits, book, authority, sabotage.ledger());
        deciding.add(new Life(process, ledger));
        AtomicLong memory = remembered.computeIfAbsent(name, it -> new AtomicLong());
        new SimulatedRelay(authority, schedule, process, ledger, topic, sabotage.relay(), memory);
    }

    private void beginRemembering(String name) {
        Instance process = new Instance(schedule, name, () -> beginRemembering(name));
        new SimulatedIntake(authority, schedule, process, topic, views, sabotage.placeBeforeViews());
    }

    private void compare() {
        if (schedule.failure() != null) {
            return;
        }
        commits.checkAll();
        List<RecordedEvent> events = commits.events();
        List<ProducerRecord<byte[], byte[]>> records = topic.committed();
        for (int each = 0; each < Math.max(events.size(), records.size()); each++) {
            String written = each < events.size() ? events.get(each).id().value() : "nothing";
            String sent = each < records.size() ? header(records.get(each), "ce_id") : "nothing";
            String position = each < records.size() ? header(records.get(each), CloudEventHeaders.POSITION) : "";
            if (!written.equals(sent) || !position.equals(Integer.toString(each + 1))) {
                schedule.fail(
                        "The topic has " + sent + " where the ledger has " + written + ", at position " + (each + 1));
                return;
            }
        }
        SimulatedIntake.checkAll(schedule, views, events);
    }

    private static String header(ProducerRecord<byte[], byte[]> sent, String name) {
        return new String(
                Objects.requireNonNull(sent.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }

    private Verdict verdict() {
        return new Verdict(
                seed,
                schedule.failure(),
                schedule.steps(),
                book.acknowledged(),
                commits.lastPosition(),
                trace.hash(),
                trace.end());
    }
}
