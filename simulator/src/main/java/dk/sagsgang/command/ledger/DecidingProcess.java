package dk.sagsgang.command.ledger;

import dk.sagsgang.command.ledger.StreamCache.Known;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.simulator.Instance;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The deciding side in one life of a process: the ledger's own parts over a simulated store, with actors in place of
 * threads. Answers commands as {@link Ledger} and {@link LedgerEventStorageEngine} do.
 */
public final class DecidingProcess {

    /** So few that it forgets, now and then, what changed. */
    private static final int MOST_STREAMS = 3;

    private static final int LARGEST_GROUP = 8;
    private static final int TAIL_BYTES = 4_000;
    private static final int CACHE_BYTES = 12_000;
    private static final long LINGER = Spans.millis(5);
    private static final long ANSWER_WITHIN = Spans.millis(3_000);

    private final Schedule schedule;
    private final Instance process;
    private final Book book;
    private final CommitStore store;
    private final Head head;
    private final Tail tail = new Tail(TAIL_BYTES);
    private final StreamCache cache = new StreamCache(CACHE_BYTES);
    private final CommitReader reader;
    private final Turns turns;
    private final GroupWriter writer;
    private final Broken broken;
    private final Deque<Ticket> queue = new ArrayDeque<>();
    private long appends;

    public DecidingProcess(
            Schedule schedule, Instance process, CommitWorld world, Book book, AuthorityId authority, Broken broken) {
        this.schedule = schedule;
        this.process = process;
        this.book = book;
        this.broken = broken;
        this.store = world.storeOf(process);
        this.head = new Head(store, MOST_STREAMS);
        Pauses pauses = time -> schedule.pause(time.toNanos());
        this.reader = new CommitReader(authority, store, head, pauses);
        this.turns = new Turns(world.turnsOf(process), head, process.name(), schedule.clock(), pauses);
        GroupCommit sound = new GroupCommit(store, head, tail, turns, schedule.clock(), pauses, () -> appends++);
        this.writer = broken.writer(store, head, sound, () -> appends++);
        process.begin("appender", this::append);
    }

    /** A commit on its way, and whether its caller has been answered. */
    private static final class Ticket {

        private final Waiting waiting;
        private boolean answered;

        Ticket(Waiting waiting) {
            this.waiting = waiting;
        }
    }

    /** How often something was appended here. */
    public long appends() {
        return appends;
    }

    /** As {@link Ledger#read}. */
    public List<RecordedEvent> read(long fromPosition, int atMost) {
        List<RecordedEvent> recent = tail.read(fromPosition, atMost);
        return recent.isEmpty() ? reader.byPosition(fromPosition, atMost) : recent;
    }

    /** As {@link Ledger#head}. */
    public long head() {
        return head.read();
    }

    /** Answers a command in an actor of its own. */
    public void take(Command command, Command.Reply reply) {
        process.begin(command.key(), () -> {
            try {
                reply.is(answer(command));
            } catch (StreamMoved e) {
                reply.is(Command.Outcome.CONFLICT);
            } catch (LedgerUnavailable e) {
                schedule.note(command.key() + ": " + e.getMessage());
                reply.is(Command.Outcome.UNCLEAR);
            }
        });
    }

    private Command.Outcome answer(Command command) {
        String key = command.commandKey().indexed();
        Optional<StoredCommit> before =
                store.outlinesWithKeys(List.of(key)).stream().findFirst();
        if (before.isPresent()) {
            return repeated(command, before.get().answered());
        }
        Basis basis = new Basis();
        long own = version(command.subject(), basis);
        long other = version(command.other(), basis);
        if (!Rule.allows(own + other + 1 + command.events())) {
            head.read();
            return head.outdated(basis).isEmpty() ? Command.Outcome.FORBIDDEN : Command.Outcome.CONFLICT;
        }
        Commit commit = command.commit(own + 1, other + 1);
        Attempt attempt = new Attempt(commit, basis);
        book.begun(attempt);
        try {
            Appended appended = append(commit, broken == Broken.NO_BASIS ? new Basis() : basis);
            attempt.stored(appended);
            remember(StoredCommit.recorded(appended.firstPosition(), commit), appended.lastPosition());
            return Command.Outcome.STORED;
        } catch (StreamMoved e) {
            attempt.refused();
            throw e;
        } catch (CommandRepeated e) {
            attempt.refused();
            return repeated(command, e.answered());
        }
    }

    private static Command.Outcome repeated(Command command, Answered answered) {
        return answered.requestDigest().equals(command.digest()) ? Command.Outcome.REPEATED : Command.Outcome.KEY_TAKEN;
    }

    /** Reads a stream as {@link LedgerEventStorageEngine} does, and gives its version. */
    private long version(StreamId stream, Basis basis) {
        if (head.known() == Head.UNKNOWN) {
            head.read();
        }
        Known known = cache.get(stream);
        long position = head.known();
        if (known == null || !head.isStill(stream, known.version(), known.position())) {
            Known before = known == null ? Known.NOTHING : known;
            known = before.and(reader.byStream(stream, before.version() + 1), position);
        } else {
            known = known.at(position);
        }
        cache.put(stream, known);
        basis.add(stream, known.version(), position);
        return known.version();
    }

    private void remember(List<RecordedEvent> stored, long position) {
        stored.stream().map(RecordedEvent::stream).distinct().forEach(stream -> {
            List<RecordedEvent> events =
                    stored.stream().filter(it -> it.stream().equals(stream)).toList();
            Known before = cache.get(stream);
            Known known = before == null ? Known.NOTHING : before;
            if (events.getFirst().version() == known.version() + 1) {
                cache.put(stream, known.and(events, position));
            }
        });
    }

    private Appended append(Commit commit, Basis basis) {
        Ticket ticket = new Ticket(new Waiting(commit, basis, schedule.nowNanos() + ANSWER_WITHIN));
        queue.add(ticket);
        schedule.waitUntil(() -> ticket.answered);
        return ticket.waiting.await();
    }

    private void append() {
        while (true) {
            if (turns.metOthers() && queue.isEmpty()) {
                schedule.waitUntil(() -> !queue.isEmpty(), LINGER);
                if (queue.isEmpty()) {
                    turns.rest();
                }
            }
            schedule.waitUntil(() -> !queue.isEmpty());
            List<Ticket> group = new ArrayList<>();
            while (!queue.isEmpty() && group.size() < LARGEST_GROUP) {
                group.add(queue.removeFirst());
            }
            try {
                writer.write(group.stream().map(it -> it.waiting).toList());
            } catch (RuntimeException e) {
                group.forEach(it -> it.waiting.unknown("The ledger failed while it wrote.", e));
            }
            group.forEach(it -> it.answered = true);
        }
    }
}
