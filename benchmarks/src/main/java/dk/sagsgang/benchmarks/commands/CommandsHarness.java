package dk.sagsgang.benchmarks.commands;

import static dk.sagsgang.benchmarks.kernel.Measurement.EVENTS_A_SECOND;

import dk.sagsgang.benchmarks.floors.Disk;
import dk.sagsgang.benchmarks.floors.Inserts;
import dk.sagsgang.benchmarks.kernel.Contender;
import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.scenes.DecidingSide;
import dk.sagsgang.benchmarks.scenes.Store;
import dk.sagsgang.command.desk.MemoryDesk;
import dk.sagsgang.events.values.AuthorityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Real commands through desk, Axon, rules and ledger into the embedded store, with the disk before every answer. */
public final class CommandsHarness implements Harness {

    private static final AuthorityId AUTHORITY = new AuthorityId("office");
    private static final int[] CALLERS = {1, 8, 64, 256};
    private static final int MANY = 64;
    private static final String FSYNC = "fsync";
    private static final String GROUPS = "insertMany-100";

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public String title() {
        return "Durable commands";
    }

    @Override
    public String method() {
        return "The whole command-service as it is started, on the embedded store with its journal, in one JVM with its"
                + " callers and without a broker. Secretaries on virtual threads give commands one after the other (a"
                + " closed loop): committees, meetings of twenty cases, each opened, assigned, placed on the agenda,"
                + " briefed, recommended, decided, measured and followed up, every fourth with an agreement. An answer"
                + " comes after the disk. Latency is a command's, from submission to answer.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        try (Store store = new Store(plan.directory().resolve("store"));
                DecidingSide side = new DecidingSide(store);
                HttpTaker http = new HttpTaker(side.address())) {
            Office office = new Office(AUTHORITY, Taker.at(side.desk()));
            List<Row> rows = Rounds.interleaved(plan, measurements(plan, store, side, http, office));
            long stored = side.ledger().head(AUTHORITY);
            if (stored != office.events()) {
                throw new IllegalStateException(
                        office.events() + " events were answered for, and the ledger holds " + stored + ".");
            }
            return new Findings(rows, goals(rows), notes(office));
        }
    }

    private static List<Measurement> measurements(
            Plan plan, Store store, DecidingSide side, HttpTaker http, Office office) {
        List<Measurement> measurements = new ArrayList<>();
        measurements.add(Measurement.floor(FSYNC, Disk.WHAT, "forces/s", new Disk(plan.directory())));
        measurements.add(Measurement.floor(
                GROUPS, "ordered insertMany(100), 1 caller, same store", EVENTS_A_SECOND, new Inserts(store, 1, 100)));
        for (int callers : CALLERS) {
            measurements.add(new Measurement(
                    "commands-" + callers,
                    "commands, " + callers + (callers == 1 ? " caller" : " callers"),
                    EVENTS_A_SECOND,
                    GROUPS,
                    office.secretaries(callers, Taker.at(side.desk()))));
        }
        measurements.add(new Measurement(
                "http-" + MANY,
                "the same over HTTP, " + MANY + " callers",
                EVENTS_A_SECOND,
                GROUPS,
                office.secretaries(MANY, http)));
        measurements.add(new Measurement(
                "axon-memory",
                "same aggregates on Axon's store in memory, nothing durable",
                EVENTS_A_SECOND,
                GROUPS,
                inMemory(side, InMemoryEventStorageEngine::new)));
        measurements.add(new Measurement(
                "axon-map",
                "same aggregates on a map by stream, nothing durable",
                EVENTS_A_SECOND,
                GROUPS,
                inMemory(side, MapEngine::new)));
        return measurements;
    }

    /** A new store in each round, since they only grow; a caller for each core, since nobody ever waits. */
    private static Contender inMemory(DecidingSide side, Supplier<EventStorageEngine> engine) {
        return time -> {
            MemoryDesk desk = new MemoryDesk(engine.get(), side.streamTypes());
            return new Office(AUTHORITY, desk::submit)
                    .secretaries(Runtime.getRuntime().availableProcessors(), desk::submit)
                    .measure(time);
        };
    }

    private static List<Goal> goals(List<Row> rows) {
        Row fsync = Row.named(FSYNC, rows);
        Row alone = Row.named("commands-1", rows);
        Row many = Row.named("commands-" + MANY, rows);
        return List.of(
                Goal.atLeast("commands at 64 callers", 10_000, many.median(), EVENTS_A_SECOND),
                Goal.atLeast(
                        "the same beside ordered insertMany(100) of one writer",
                        0.4,
                        Row.median(many.ratiosTo(Row.named(GROUPS, rows))),
                        "×"),
                Goal.atMost("p99 at 64 callers", 25, many.medianOf(Latency::p99), "ms"),
                Goal.atMost(
                        "p99 at 1 caller: 3 × one fsync (p50) plus 1 ms",
                        3 * fsync.medianOf(Latency::p50) + 1,
                        alone.medianOf(Latency::p99),
                        "ms"));
    }

    private static List<String> notes(Office office) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Warm-up included, %,d commands were accepted and %,d refused, all of the latter decisions that"
                                + " the mix enters a second time on purpose; a refusal is neither counted nor timed. %,d"
                                + " times the store was too slow to answer (3 s) and the command was given again under"
                                + " its key. The ledger's head agrees with the answers.",
                        office.commands(),
                        office.refusals(),
                        office.repeats()),
                "What keeps nothing has one caller a core. Axon's store in memory looks through all its events for those of one stream, so it slows down within a"
                        + " round; the map shows bus, rules and aggregates alone.");
    }
}
