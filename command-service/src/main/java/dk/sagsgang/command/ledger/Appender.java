package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The one in this process who writes an authority's commits. Whatever waits is placed from the head on without gaps and
 * sent as one ordered insert, so a group costs one round trip and one sync.
 *
 * <p>An answer other than plain success is never interpreted. The store is asked which of the group's keys are taken: a
 * commit that stands there is stored, one whose key or version stands there for another is refused, and the rest is
 * placed anew from the head read again, which gives the identical documents at the identical places when nothing moved.
 * A request that is still under way from before can do no harm: its first document either takes a free place, and is
 * then found, or is refused by the place or by the keys, and nothing after it is tried.
 */
final class Appender implements AutoCloseable {

    private static final int LARGEST_GROUP = 1_000;
    private static final int LARGEST_GROUP_BYTES = 16_000_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final CommitStore store;
    private final Head head;
    private final Runnable onAppend;
    /** What waits, in the order it came; an empty one says that no more is to be taken. */
    private final LinkedBlockingQueue<Optional<Waiting>> queue = new LinkedBlockingQueue<>();

    private final Thread thread;
    private boolean prepared;
    private boolean headIsSure;
    private volatile boolean ended;

    Appender(AuthorityId authority, CommitStore store, Head head, Runnable onAppend) {
        this.store = store;
        this.head = head;
        this.onAppend = onAppend;
        this.thread = Thread.ofVirtual().name("ledger-" + authority).start(this::run);
    }

    Appended append(Waiting waiting) {
        queue.add(Optional.of(waiting));
        if (ended) {
            turnAway();
        }
        return waiting.await();
    }

    /** Ends after everything that waits by now has had its answer, interrupted or not. */
    @Override
    public void close() {
        queue.add(Optional.empty());
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (Optional<Waiting> first = queue.take(); first.isPresent(); first = queue.take()) {
                List<Waiting> group = groupBehind(first.get());
                try {
                    write(group);
                } catch (RuntimeException | Error e) {
                    // Whatever happened here, nobody may wait for ever.
                    group.forEach(waiting -> waiting.unknown("The ledger failed while it wrote.", e));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            turnAway();
        }
    }

    private void turnAway() {
        for (Optional<Waiting> late = queue.poll(); late != null; late = queue.poll()) {
            late.ifPresent(waiting -> waiting.unknown("The ledger is closed; nothing was sent.", null));
        }
    }

    private List<Waiting> groupBehind(Waiting first) {
        List<Waiting> group = new ArrayList<>(List.of(first));
        int bytes = first.bytes();
        Optional<Waiting> next = queue.peek();
        while (next != null && next.isPresent() && group.size() < LARGEST_GROUP) {
            bytes += next.get().bytes();
            if (bytes > LARGEST_GROUP_BYTES) {
                break;
            }
            group.add(next.get());
            queue.remove();
            next = queue.peek();
        }
        return group;
    }

    private void write(List<Waiting> group) {
        List<Waiting> open = inTime(group);
        Duration pause = FIRST_PAUSE;
        while (!open.isEmpty()) {
            long headBefore = head.known();
            RuntimeException failure = send(open);
            if (failure == null) {
                return;
            }
            List<Waiting> left = settle(open, failure);
            boolean nothingMoved = left.size() == open.size() && head.known() == headBefore;
            if (nothingMoved) {
                LockSupport.parkNanos(pause.toNanos());
            }
            pause = nothingMoved ? shorter(pause.multipliedBy(2), LONGEST_PAUSE) : FIRST_PAUSE;
            open = left;
        }
    }

    /** Those who can still be told in time; who waited behind a store that did not answer is told that it does not. */
    private static List<Waiting> inTime(List<Waiting> group) {
        List<Waiting> open = new ArrayList<>(group);
        List<Waiting> overdue = group.stream().filter(Waiting::isOverdue).toList();
        overdue.forEach(waiting -> waiting.unknown("The store kept the ledger waiting; nothing was sent.", null));
        open.removeAll(overdue);
        return open;
    }

    /** Sends a group as one ordered insert; gives what went wrong, or null when all of it is stored. */
    private @Nullable RuntimeException send(List<Waiting> group) {
        try {
            if (!prepared) {
                store.prepare();
                prepared = true;
            }
            long next = 1 + (headIsSure ? head.known() : head.read());
            long first = next;
            List<BsonDocument> documents = new ArrayList<>(group.size());
            for (Waiting waiting : group) {
                documents.add(StoredCommit.write(waiting.commit(), next));
                next += waiting.commit().events().size();
            }
            store.insert(documents);
            head.reached(next - 1);
            headIsSure = true;
            for (Waiting waiting : group) {
                int size = waiting.commit().events().size();
                waiting.stored(new Appended(first, first + size - 1));
                first += size;
            }
            onAppend.run();
            return null;
        } catch (RuntimeException e) {
            headIsSure = false;
            return e;
        }
    }

    /** Gives everybody of whom the store knows by now his answer, and those that are still open. */
    private List<Waiting> settle(List<Waiting> group, RuntimeException failure) {
        Map<String, StoredCommit> taken = new HashMap<>();
        try {
            Set<String> keys = new LinkedHashSet<>();
            group.forEach(waiting -> keys.addAll(StoredCommit.decidingKeys(waiting.commit())));
            for (StoredCommit commit : store.outlinesWithKeys(keys)) {
                commit.keys().forEach(key -> taken.put(key, commit));
            }
            head.read();
            headIsSure = true;
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        List<Waiting> open = new ArrayList<>();
        for (Waiting waiting : group) {
            if (!settle(waiting, taken)) {
                open.add(waiting);
            }
        }
        if (open.size() < group.size()) {
            onAppend.run();
        }
        List<Waiting> overdue = open.stream().filter(Waiting::isOverdue).toList();
        overdue.forEach(waiting -> waiting.unknown("The store did not answer in time.", failure));
        open.removeAll(overdue);
        return open;
    }

    private boolean settle(Waiting waiting, Map<String, StoredCommit> taken) {
        Commit commit = waiting.commit();
        StoredCommit sameCommand = taken.get(commit.command().indexed());
        if (sameCommand != null) {
            if (sameCommand.holds(commit)) {
                head.reached(sameCommand.lastPosition());
                waiting.stored(sameCommand.appended());
            } else {
                waiting.failed(new CommandRepeated(sameCommand.answered()));
            }
            return true;
        }
        Set<StreamId> streams = new LinkedHashSet<>();
        for (NewEvent event : commit.events()) {
            if (streams.add(event.stream()) && taken.containsKey(StoredCommit.key(event.stream(), event.version()))) {
                waiting.failed(new StreamMoved(event.stream(), event.version()));
                return true;
            }
        }
        return false;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
