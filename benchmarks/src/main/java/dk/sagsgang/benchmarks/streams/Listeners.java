package dk.sagsgang.benchmarks.streams;

import dk.sagsgang.benchmarks.kernel.Latencies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Clients that read Server-Sent Events, all on one thread, which costs as little as a client can. What came in one read
 * is timed by the last id that stands in it: a stream has no holes, which its tests see to, so every position since the
 * read before came with it. A client that is told positions backwards fails the run.
 */
final class Listeners implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final int LONGEST_ID = 20;
    private static final long LOOK_NANOS = 1_000_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final byte[] octets = new byte[BUFFER];
    private final AtomicLong reached = new AtomicLong();
    private final Thread thread = new Thread(this::run, "listeners");
    private volatile @Nullable Timing timing;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;
    private long[] last = {};

    /** When each position was sent, and the position from which on it counts; the latencies belong to one thread. */
    private record Timing(AtomicLongArray sentAt, long from, Latencies latencies) {}

    Listeners() throws IOException {}

    /** Opens so many connections and asks for the same on each. */
    void connect(int count, InetSocketAddress address, String request) throws IOException {
        last = new long[count];
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(address);
            channel.write(ByteBuffer.wrap(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channels.add(channel);
        }
        for (int i = 0; i < count; i++) {
            channels.get(i).register(selector, SelectionKey.OP_READ, i);
        }
        thread.start();
    }

    /** Times the positions after this one, which were sent when the array says. */
    Latencies time(AtomicLongArray sentAt, long after) {
        Latencies latencies = new Latencies();
        timing = new Timing(sentAt, after + 1, latencies);
        return latencies;
    }

    /** Waits until every client has been told the position. */
    void await(long position) {
        long goal = position * channels.size();
        long give = System.nanoTime() + PATIENCE_NANOS;
        while (reached.get() < goal) {
            Throwable failed = failure;
            if (failed != null || System.nanoTime() - give >= 0) {
                throw new IllegalStateException(
                        "The clients were told " + reached.get() + " positions of " + goal + ".", failed);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::read, 100);
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    private void read(SelectionKey key) {
        int client = (Integer) key.attachment();
        try {
            buffer.clear();
            int read = ((SocketChannel) key.channel()).read(buffer);
            if (read < 0) {
                throw new IllegalStateException("A stream ended.");
            }
            buffer.flip();
            buffer.get(octets, 0, read);
            take(client, lastId(read), System.nanoTime());
        } catch (IOException e) {
            throw new IllegalStateException("A stream broke off.", e);
        }
    }

    private void take(int client, long position, long now) {
        if (position < 0) {
            return;
        }
        if (position < last[client]) {
            throw new IllegalStateException("Position " + position + " came after " + last[client] + ".");
        }
        Timing timed = timing;
        if (timed != null) {
            for (long it = Math.max(last[client] + 1, timed.from()); it <= position; it++) {
                timed.latencies().add(now - timed.sentAt().get((int) it));
            }
        }
        reached.addAndGet(position - last[client]);
        last[client] = position;
    }

    /** The last id that stands whole in what was read, -1 where none does. */
    private long lastId(int read) {
        for (int i = read - 2; i >= 3; i--) {
            if (octets[i] == ':' && octets[i - 1] == 'd' && octets[i - 2] == 'i' && octets[i - 3] == '\n') {
                long id = id(i + 2, read);
                if (id >= 0) {
                    return id;
                }
            }
        }
        return -1;
    }

    private long id(int from, int read) {
        long id = 0;
        for (int i = from; i < Math.min(read, from + LONGEST_ID); i++) {
            if (octets[i] == '\n') {
                return i == from ? -1 : id;
            }
            if (octets[i] < '0' || octets[i] > '9') {
                return -1;
            }
            id = id * 10 + octets[i] - '0';
        }
        return -1;
    }
}
