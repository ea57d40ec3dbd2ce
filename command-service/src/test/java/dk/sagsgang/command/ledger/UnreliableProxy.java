package dk.sagsgang.command.ledger;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Stands between the ledger and a MongoDB server, lets every message through but inserts, and does with each of those
 * what the test asks for: the failures of a network, of which the worst are the ones after the request has arrived.
 */
final class UnreliableProxy implements AutoCloseable {

    /** What becomes of one insert. */
    enum Fate {
        ANSWERED,
        /** The server never sees it, and the client's connection ends. */
        REQUEST_LOST,
        /** The server answers, and the client's connection ends instead. */
        ANSWER_LOST,
        /** The client's connection ends first; the server sees the request only when {@link #deliverLate} is called. */
        REQUEST_LATE,
        /** Nothing happens until {@link #deliverLate} is called; then the client is answered. */
        HELD
    }

    private static final int HEADER_BYTES = 16;

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inserts = new AtomicInteger();
    private volatile Supplier<Fate> fate = () -> Fate.ANSWERED;
    private volatile CountDownLatch late = new CountDownLatch(1);

    UnreliableProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String connectionString() {
        return "mongodb://127.0.0.1:" + listening.getLocalPort() + "/?directConnection=true";
    }

    void everyInsert(Supplier<Fate> decided) {
        fate = decided;
    }

    int inserts() {
        return inserts.get();
    }

    void deliverLate() {
        late.countDown();
        late = new CountDownLatch(1);
    }

    @Override
    public void close() throws IOException {
        late.countDown();
        listening.close();
        for (Closeable each : open) {
            each.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // The proxy was closed.
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket upstream = new Socket(server.getAddress(), server.getPort())) {
            open.add(upstream);
            DataInputStream requests = new DataInputStream(client.getInputStream());
            DataInputStream answers = new DataInputStream(upstream.getInputStream());
            while (relay(requests, upstream.getOutputStream(), answers, client)) {
                // One request and its answer after the other, as the driver sends them.
            }
        } catch (EOFException e) {
            // One of the two has gone.
        } catch (IOException e) {
            // Likewise.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean relay(DataInputStream requests, OutputStream upstream, DataInputStream answers, Socket client)
            throws IOException, InterruptedException {
        byte[] request = message(requests);
        Fate decided = Fate.ANSWERED;
        if (isInsert(request)) {
            inserts.incrementAndGet();
            decided = fate.get();
        }
        CountDownLatch release = late;
        switch (decided) {
            case ANSWERED -> {}
            case REQUEST_LOST -> {
                return false;
            }
            case ANSWER_LOST -> {
                upstream.write(request);
                message(answers);
                return false;
            }
            case REQUEST_LATE -> {
                client.close();
                release.await();
                upstream.write(request);
                message(answers);
                return false;
            }
            case HELD -> release.await();
        }
        upstream.write(request);
        boolean answerFollows = true;
        while (answerFollows) {
            byte[] answer = message(answers);
            client.getOutputStream().write(answer);
            // A monitoring connection may be streamed to: bit 1 of the flags says that more comes.
            answerFollows = flags(answer, 1);
        }
        return true;
    }

    private static byte[] message(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length < Integer.BYTES) {
            throw new EOFException();
        }
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] message = new byte[size];
        System.arraycopy(length, 0, message, 0, length.length);
        in.readFully(message, length.length, size - length.length);
        return message;
    }

    private static boolean flags(byte[] message, int bit) {
        int opMsg = 2013;
        ByteBuffer header = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        return header.getInt(12) == opMsg && (header.getInt(HEADER_BYTES) & (1 << bit)) != 0;
    }

    private static boolean isInsert(byte[] request) {
        String start = new String(request, 0, Math.min(request.length, 64), StandardCharsets.ISO_8859_1);
        return start.contains("insert\0");
    }

    static InetSocketAddress addressOf(String host, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
