package dk.sagsgang.query.streams;

import dk.sagsgang.query.streams.SseReader.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A client on a socket of its own: asks, reads the head of the answer, and then as much as it is told to. */
final class SseClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final SseReader reader = new SseReader();
    private final List<String> head = new ArrayList<>();
    private final byte[] buffer = new byte[16 * 1024];
    private int left;
    private boolean over;

    /** Asks for this, below {@code /api/v1/authorities}; headers are written as they are sent. */
    SseClient(int port, String path, String... headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        StringBuilder request =
                new StringBuilder("GET /api/v1/authorities" + path + " HTTP/1.1\r\nHost: localhost\r\n");
        boolean accepts = false;
        for (String header : headers) {
            request.append(header).append("\r\n");
            accepts |= header.startsWith("Accept:");
        }
        request.append(accepts ? "\r\n" : "Accept: text/event-stream\r\n\r\n");
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        in = new BufferedInputStream(socket.getInputStream());
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
    }

    int status() {
        return Integer.parseInt(head.getFirst().split(" ")[1]);
    }

    String header(String name) {
        return head.stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(it -> it.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    SseReader reader() {
        return reader;
    }

    /** Reads what comes next; false once the stream has ended, as HTTP has it. */
    boolean read() throws IOException {
        if (over) {
            return false;
        }
        if (left == 0) {
            left = Integer.parseInt(line(), 16);
            if (left == 0) {
                over = true;
                return false;
            }
        }
        int read = in.read(buffer, 0, Math.min(left, buffer.length));
        if (read < 0) {
            throw new IOException("The stream broke off.");
        }
        reader.read(buffer, 0, read);
        left -= read;
        if (left == 0) {
            line();
        }
        return true;
    }

    /** The messages so far, once there are so many of them. */
    List<Message> messages(int count) throws IOException {
        while (reader.messages().size() < count && read()) {
            // Reads on.
        }
        return reader.messages();
    }

    /** The messages so far, once the last one is of this type. */
    Message last(String type) throws IOException {
        while (reader.messages().isEmpty()
                || !reader.messages().getLast().type().equals(type)) {
            if (!read()) {
                throw new IOException("The stream ended without " + type + ".");
            }
        }
        return reader.messages().getLast();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Cuts the line, so that the other side is told by nothing but a failed write. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("The answer broke off.");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }
}
