package dk.sagsgang.command.ledger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dk.sagsgang.events.values.AuthorityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one in this process who writes an authority's commits: takes whatever waits as one group to {@link GroupCommit}, in
 * a thread of its own.
 */
final class Appender implements AutoCloseable {

    private static final int LARGEST_GROUP = 1_000;
    private static final int LARGEST_GROUP_BYTES = 16_000_000;
    /** Callers who were just answered come back within this time, if they do. */
    private static final int LINGER_MILLIS = 5;

    private final GroupCommit writer;
    private final Turns turns;
    /** What waits, in the order it came; an empty one says that no more is to be taken. */
    private final LinkedBlockingQueue<Optional<Waiting>> queue = new LinkedBlockingQueue<>();

    private final Thread thread;
    private volatile boolean ended;

    Appender(AuthorityId authority, GroupCommit writer, Turns turns) {
        this.writer = writer;
        this.turns = turns;
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
            for (Optional<Waiting> first = next(); first.isPresent(); first = next()) {
                List<Waiting> group = groupBehind(first.get());
                try {
                    writer.write(group);
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

    private Optional<Waiting> next() throws InterruptedException {
        if (turns.metOthers()) {
            Optional<Waiting> soon = queue.poll(LINGER_MILLIS, MILLISECONDS);
            if (soon != null) {
                return soon;
            }
            turns.rest();
        }
        return queue.take();
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
}
