package dk.sagsgang.command.ledger;

import dk.sagsgang.simulator.Instance;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import dk.sagsgang.simulator.Wire;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bson.BsonDocument;

/**
 * The commits as one process sees them. Only what is durable is seen. For a while a process may be answered by a server
 * that was left behind, and by one that has just become the first and does not know how far the majority is.
 */
final class SimulatedCommits implements CommitStore {

    private static final long DURABLE_WITHIN = Spans.millis(3_000);

    private final Schedule schedule;
    private final Wire wire;
    private final CommitWorld world;
    private final Instance process;
    private int seen;
    private int behindAt;
    private long behindUntilNanos;

    SimulatedCommits(Schedule schedule, Wire wire, CommitWorld world, Instance process) {
        this.schedule = schedule;
        this.wire = wire;
        this.world = world;
        this.process = process;
    }

    @Override
    public void prepare() {
        ask("prepare", () -> true);
    }

    @Override
    public void insert(List<? extends BsonDocument> commits) {
        List<? extends BsonDocument> sent = List.copyOf(commits);
        long term = world.term();
        long first = new StoredCommit(sent.getFirst()).firstPosition();
        int size = ask("insert of " + sent.size() + " at " + first, () -> world.insert(sent));
        schedule.waitUntil(() -> world.durable() >= size || world.term() != term, DURABLE_WITHIN);
        if (world.term() != term || world.durable() < size) {
            throw CommitWorld.away();
        }
        seen = Math.max(seen, size);
    }

    @Override
    public List<StoredCommit> startingWithin(long first, int positions) {
        return ask("read from " + first, () -> {
            int visible = visible();
            return world.byPosition().subMap(first, first + positions).values().stream()
                    .filter(index -> index < visible)
                    .map(world.log()::get)
                    .toList();
        });
    }

    @Override
    public List<StoredCommit> keysStartingWithin(long first, int positions) {
        return startingWithin(first, positions);
    }

    @Override
    public List<StoredCommit> withKeys(List<String> keys) {
        return outlinesWithKeys(keys);
    }

    @Override
    public List<StoredCommit> outlinesWithKeys(Collection<String> keys) {
        List<String> asked = List.copyOf(keys);
        return ask("read of keys", () -> {
            int visible = visible();
            NavigableSet<Integer> found = new TreeSet<>();
            asked.stream().map(world.byKey()::get).filter(Objects::nonNull).forEach(found::add);
            return found.stream()
                    .filter(index -> index < visible)
                    .map(world.log()::get)
                    .toList();
        });
    }

    @Override
    public Optional<StoredCommit> last() {
        return ask("read of the last", () -> {
            int visible = visible();
            return visible == 0 ? Optional.empty() : Optional.of(world.log().get(visible - 1));
        });
    }

    private int visible() {
        long now = schedule.nowNanos();
        if (now >= behindUntilNanos && wire.is(wire.faults().stale())) {
            behindAt = Math.max(seen, world.durable());
            behindUntilNanos = now + Spans.drawn(schedule.random(), 1, 3_000);
        }
        if (now < behindUntilNanos) {
            return Math.max(seen, behindAt);
        }
        seen = Math.max(seen, world.visible());
        return world.visible();
    }

    private <T> T ask(String what, Supplier<T> question) {
        return world.server().ask(process, what, question, CommitWorld::away);
    }
}
