package dk.sagsgang.query.streams;

import dk.sagsgang.query.streams.StreamEnded.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: sends what his feed has, in one flush, waits to be woken when there is nothing, and shows now and then
 * that the stream lives. Runs on a virtual thread of his own until he is gone, everything was told or the stream ends.
 */
final class Subscriber implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Subscriber.class);

    private final AuthorityStream stream;
    private final Feed feed;
    private final Form form;
    private final Outlet out;
    private final Surroundings around;
    private volatile @Nullable Thread thread;
    private volatile boolean waiting;
    private volatile boolean closing;
    private volatile long beatAt;
    private volatile long reached;

    Subscriber(AuthorityStream stream, Feed feed, Form form, Outlet out, Surroundings around) {
        this.stream = stream;
        this.feed = feed;
        this.form = form;
        this.out = out;
        this.around = around;
        this.beatAt = System.nanoTime() + around.heartbeatNanos();
        this.reached = feed.cursor();
    }

    /**
     * What a client is among: how long his stream may be silent, how soon he should come back, whether the views have
     * been read in, whether his authority is known though its stream has not begun, and who is told when his stream
     * ends.
     */
    record Surroundings(
            long heartbeatNanos, long retryMillis, BooleanSupplier caughtUp, BooleanSupplier known, Endings endings) {}

    /** Is told how a stream ended; the reason is null where the client left or was told everything. */
    @FunctionalInterface
    interface Endings {
        void ended(Subscriber subscriber, @Nullable Reason reason);
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        Reason reason = null;
        try {
            send();
        } catch (StreamEnded e) {
            reason = e.reason();
            sayEnd(e);
        } catch (IOException e) {
            reason = e.getCause() instanceof SocketTimeoutException ? Reason.TOO_SLOW : null;
            log.debug("A client of {} is gone", stream.authority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("A stream of {} failed after position {}", stream.authority(), feed.cursor(), e);
        } finally {
            around.endings().ended(this, reason);
        }
    }

    /** Wakes the client where he waits for something. */
    void wake() {
        if (waiting) {
            LockSupport.unpark(thread);
        }
    }

    /** Wakes the client where it is time to show that the stream lives. */
    void wakeToBeat(long now) {
        if (now - beatAt >= 0) {
            wake();
        }
    }

    /** Ends the stream with a last word, as soon as what is being sent is sent. */
    void close() {
        closing = true;
        LockSupport.unpark(thread);
    }

    boolean isWaiting() {
        return waiting;
    }

    AuthorityStream stream() {
        return stream;
    }

    /** How many events the client is behind the head. */
    long lag() {
        return reached < 0 ? 0 : Math.max(0, stream.tail().head() - reached);
    }

    private void send() throws IOException, StreamEnded, InterruptedException {
        out.write(form.opening(feed.cursor(), around.retryMillis()));
        out.flush();
        while (!feed.isOver()) {
            requireServed();
            if (feed.hasMore()) {
                feed.advance(out);
                reached = feed.cursor();
            } else if (!feed.isOver()) {
                await();
            }
            beat();
        }
    }

    private void requireServed() throws StreamEnded {
        if (closing) {
            throw new StreamEnded(Reason.SHUTTING_DOWN, "The service stops; ask again to go on.");
        }
        if (stream.hasEnded()) {
            throw new StreamEnded(
                    Reason.TAKEN_ELSEWHERE, "Another instance takes this authority in now; ask again to go on.");
        }
        if (!around.caughtUp().getAsBoolean()) {
            return;
        }
        if (!stream.hasBegun()) {
            requireKnown();
        } else if (feed.cursor() > stream.tail().head()) {
            throw new StreamEnded(
                    Reason.POSITION_AHEAD,
                    "The newest position is " + stream.tail().head() + ", and " + feed.cursor() + " was asked for.");
        }
    }

    private void requireKnown() throws StreamEnded {
        if (!around.known().getAsBoolean()) {
            throw new StreamEnded(Reason.AUTHORITY_UNKNOWN, "There is no authority " + stream.authority() + ".");
        }
    }

    private void await() throws StreamEnded {
        waiting = true;
        if (!feed.hasMore() && !closing && !stream.hasEnded() && System.nanoTime() - beatAt < 0) {
            LockSupport.park(this);
        }
        waiting = false;
    }

    private void beat() throws IOException {
        long now = System.nanoTime();
        if (now - beatAt >= 0) {
            out.write(form.heartbeat(feed.cursor()));
            out.flush();
            beatAt = now + around.heartbeatNanos();
        }
    }

    /** Says why, to a client who may not hear it any more. */
    private void sayEnd(StreamEnded why) {
        if (why.getCause() != null) {
            log.warn("Streams of {} end: {}", stream.authority(), why.getMessage(), why.getCause());
        }
        try {
            out.write(form.ending(stream.authority(), feed.cursor(), why));
            out.flush();
        } catch (IOException e) {
            log.debug("A client of {} was gone before it was told the end", stream.authority(), e);
        }
    }
}
