package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.simulator.Instance;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import dk.sagsgang.simulator.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;

/**
 * The servers that hold one authority's commits. What is written stands with the first of them at once and is durable
 * when a majority has it, a while later; if the first one is lost before, so is what only it had. First positions and
 * keys are unique among all that the first one has.
 */
public final class CommitWorld {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final Schedule schedule;
    private final Wire wire;
    private final Wire.Server server;
    private final Book book;
    private final List<StoredCommit> log = new ArrayList<>();
    private final TreeMap<Long, Integer> byPosition = new TreeMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private int durable;
    private int shown;
    private long shownUntilNanos;
    private long term;
    private Turn turn = Turn.NONE;

    public CommitWorld(Schedule schedule, Wire wire, Book book) {
        this.schedule = schedule;
        this.wire = wire;
        this.server = wire.server("ledger", 3_000);
        this.book = book;
    }

    public Wire.Server server() {
        return server;
    }

    /** The first server is lost with all that no majority has. */
    public void failOver() {
        schedule.note("failover, " + (log.size() - durable) + " commits lost");
        term++;
        while (log.size() > durable) {
            StoredCommit lost = log.removeLast();
            byPosition.remove(lost.firstPosition());
            lost.keys().forEach(byKey::remove);
        }
        book.lost(log);
        if (schedule.random().nextBoolean()) {
            turn = Turn.NONE;
        }
        server.dropRequests();
        // Who is first now may have to learn yet how far the majority is, and shows less until then.
        shown = durable == 0 ? 0 : schedule.random().nextInt(durable + 1);
        shownUntilNanos = schedule.nowNanos() + Spans.drawn(schedule.random(), 1, 500);
    }

    public long lastPosition() {
        return log.isEmpty() ? 0 : log.getLast().lastPosition();
    }

    public boolean isDurable() {
        return durable == log.size();
    }

    /** Every event in order. */
    public List<RecordedEvent> events() {
        return log.stream()
                .flatMap(commit -> commit.events(it -> true).stream())
                .toList();
    }

    public void checkAll() {
        book.checkAll(log);
    }

    CommitStore storeOf(Instance process) {
        return new SimulatedCommits(schedule, wire, this, process);
    }

    TurnStore turnsOf(Instance process) {
        return new TurnStore() {
            @Override
            public Turn read() {
                return server.ask(process, "turn", () -> turn, CommitWorld::away);
            }

            @Override
            public boolean replace(Turn last, Turn next) {
                return server.ask(process, "turn to " + next.holder(), () -> replaced(last, next), CommitWorld::away);
            }
        };
    }

    int durable() {
        return durable;
    }

    /** How many commits a reader sees who is answered by the first server. */
    int visible() {
        return schedule.nowNanos() < shownUntilNanos ? shown : durable;
    }

    long term() {
        return term;
    }

    List<StoredCommit> log() {
        return log;
    }

    NavigableMap<Long, Integer> byPosition() {
        return byPosition;
    }

    Map<String, Integer> byKey() {
        return byKey;
    }

    /** Inserts in order up to the first that is refused. */
    int insert(List<? extends BsonDocument> documents) {
        int inserted = 0;
        for (BsonDocument document : documents) {
            StoredCommit commit = new StoredCommit(CODEC.decode(
                    document.asBsonReader(), DecoderContext.builder().build()));
            boolean taken = byPosition.containsKey(commit.firstPosition())
                    || commit.keys().anyMatch(byKey::containsKey);
            if (taken) {
                becomesDurable();
                throw new IllegalStateException("duplicate after " + inserted);
            }
            book.stored(commit);
            byPosition.put(commit.firstPosition(), log.size());
            commit.keys().forEach(key -> byKey.put(key, log.size()));
            log.add(commit);
            inserted++;
        }
        becomesDurable();
        return log.size();
    }

    static RuntimeException away() {
        return new LedgerUnavailable("The store did not answer.", null);
    }

    private boolean replaced(Turn last, Turn next) {
        if (turn.number() != last.number()) {
            return false;
        }
        turn = next;
        return true;
    }

    private void becomesDurable() {
        Random random = schedule.random();
        int size = log.size();
        long now = term;
        boolean slow = wire.is(wire.faults().stale());
        schedule.later(Spans.drawn(random, 1, slow ? 4_000 : 5), "majority", () -> {
            if (term == now) {
                durable = Math.max(durable, size);
            }
        });
    }
}
