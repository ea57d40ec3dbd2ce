package dk.sagsgang.query.rebuild;

import dk.sagsgang.query.store.Part;
import dk.sagsgang.query.store.Task;
import dk.sagsgang.query.store.Task.Share;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How far the filling has come, in events: what the book says is done, and what this instance has read and folded since
 * that was written. An event counts half when it was read and whole when what it changes is written.
 */
final class Progress {
    private final LongAdder halves = new LongAdder();
    private volatile long beganNanos;
    private volatile long beganAt;

    /** How far, of how many events, how many a second since this instance began, and how long it will take. */
    record Told(
            long events, long of, long perSecond, @Nullable Long secondsLeft) {}

    /** This instance begins, or begins again after it was interrupted. */
    void begin(Task task, long nanos) {
        halves.reset();
        beganNanos = nanos;
        beganAt = done(task);
    }

    void passed(long read, long folded) {
        halves.add(read + folded);
    }

    /** What was passed is in the book now. */
    void stored() {
        halves.reset();
    }

    Told of(Task task, long nanos) {
        long all = all(task);
        long done = Math.min(all, done(task) + halves.sum() / (2L * passes(task)));
        long tookNanos = nanos - beganNanos;
        long perSecond = beganNanos == 0 || tookNanos <= 0 ? 0 : (done - beganAt) * 1_000_000_000L / tookNanos;
        Long left = task.phase().isOver() || perSecond <= 0 ? null : (all - done) / perSecond;
        return new Told(done, all, perSecond, left);
    }

    private static long all(Task task) {
        return task.shares().values().stream()
                .mapToLong(share -> share.end().position())
                .sum();
    }

    private static long done(Task task) {
        double done = 0;
        for (Share share : task.shares().values()) {
            double part = 0;
            if (hasStreams(task)) {
                part += share.end().position() * (double) share.slicedTo() / Share.STREAMS;
            }
            if (hasOrder(task)) {
                part += share.ordered().position();
            }
            done += part / passes(task);
        }
        return Math.round(done);
    }

    private static int passes(Task task) {
        return Math.max(1, (hasStreams(task) ? 1 : 0) + (hasOrder(task) ? 1 : 0));
    }

    static boolean hasStreams(Task task) {
        return task.parts().stream().anyMatch(part -> part.kind() != null);
    }

    static boolean hasOrder(Task task) {
        return task.parts().contains(Part.HISTORY) || task.parts().contains(Part.LOG);
    }
}
