package dk.sagsgang.benchmarks.streams;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The floor of a fan-out: one thread that writes the same octets to every socket in turn, and whatever has come in the
 * meantime together. It knows no HTTP, no filter and no client that is slow.
 */
final class RawFanOut implements AutoCloseable {

    private final ServerSocketChannel server;
    private final List<SocketChannel> clients = new ArrayList<>();
    private final BlockingQueue<ByteBuffer> queue = new ArrayBlockingQueue<>(100_000);
    private final Thread thread = new Thread(this::run, "raw-fan-out");

    RawFanOut() throws IOException {
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) server.getLocalAddress();
    }

    /** Takes so many clients, who are connecting meanwhile. */
    Thread accept(int count) {
        return Thread.ofPlatform().start(() -> {
            try {
                while (clients.size() < count) {
                    SocketChannel client = server.accept();
                    client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                    clients.add(client);
                }
            } catch (IOException e) {
                throw new IllegalStateException("The clients could not be taken.", e);
            }
        });
    }

    void start() {
        thread.start();
    }

    void send(byte[] octets) {
        queue.add(ByteBuffer.wrap(octets));
    }

    private void run() {
        List<ByteBuffer> waiting = new ArrayList<>();
        try {
            while (true) {
                waiting.clear();
                waiting.add(queue.take());
                queue.drainTo(waiting);
                ByteBuffer all = joined(waiting);
                for (SocketChannel client : clients) {
                    all.rewind();
                    while (all.hasRemaining()) {
                        client.write(all);
                    }
                }
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ByteBuffer joined(List<ByteBuffer> parts) {
        ByteBuffer all = ByteBuffer.allocateDirect(
                parts.stream().mapToInt(ByteBuffer::remaining).sum());
        parts.forEach(all::put);
        return all.flip();
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
        for (SocketChannel client : clients) {
            client.close();
        }
    }
}
