package dk.sagsgang.standalone.up;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What has been started, to be closed in the opposite order. Closing may come from another thread in the middle of the
 * start: what is finished later is then closed at once, and the one who starts is told by a
 * {@link CancellationException}.
 */
final class Rooms implements AutoCloseable {

    private static final Executor THREADS =
            work -> Thread.ofPlatform().name("starting").start(work);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Two things that were started side by side. */
    record Pair<A, B>(A first, B second) {}

    <T extends AutoCloseable> T keep(T room) {
        synchronized (started) {
            if (!closed) {
                started.push(room);
                return room;
            }
        }
        shut(room);
        throw new CancellationException("Stopped while it was starting.");
    }

    /** Starts both at the same time and keeps them in this order; when one fails, the other is kept for closing. */
    <A extends AutoCloseable, B extends AutoCloseable> Pair<A, B> keepBoth(Supplier<A> first, Supplier<B> second) {
        CompletableFuture<A> one = CompletableFuture.supplyAsync(first, THREADS);
        CompletableFuture<B> other = CompletableFuture.supplyAsync(second, THREADS);
        try {
            A firstRoom = keep(one.join());
            return new Pair<>(firstRoom, keep(other.join()));
        } catch (CompletionException e) {
            // The one that did start, early or late, must not be left behind.
            if (one.isCompletedExceptionally()) {
                other.handle((room, failure) -> room == null ? null : keep(room))
                        .join();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        synchronized (started) {
            closed = true;
            while (!started.isEmpty()) {
                shut(started.pop());
            }
        }
    }

    private static void shut(AutoCloseable room) {
        try {
            room.close();
        } catch (Exception e) {
            // The rest must be closed too, so this one is only told.
            org.slf4j.LoggerFactory.getLogger(Rooms.class).warn("{} did not close in order", room, e);
        }
    }
}
