package dk.sagsgang.benchmarks.reads;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A client's one connection, which is kept: as little of a client as can be, since it works on the cores of the service
 * that it measures. For one thread; one question at a time.
 */
final class KeptConnection implements AutoCloseable {

    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    private static final String OK = "HTTP/1.1 200";
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private byte[] answer = new byte[64 * 1024];
    private int read;

    KeptConnection(URI service) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
    }

    /** The octets of a question, to be asked often. */
    static byte[] question(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Asks, and takes the whole answer in; throws where it is not 200. Returns the octets of the body. */
    int ask(byte[] question) throws IOException {
        socket.getOutputStream().write(question);
        read = 0;
        int head = head();
        String told = new String(answer, 0, head, StandardCharsets.US_ASCII);
        if (!told.startsWith(OK)) {
            throw new IOException(
                    "Answered otherwise than well: " + told.lines().findFirst().orElse(""));
        }
        int length = length(told);
        while (read < head + length) {
            more();
        }
        return length;
    }

    /** The body of the last answer. */
    byte[] body() {
        int head = endOfHead(read);
        return Arrays.copyOfRange(answer, head, read);
    }

    private int head() throws IOException {
        int end = -1;
        while (end < 0) {
            more();
            end = endOfHead(read);
        }
        return end;
    }

    private void more() throws IOException {
        if (read == answer.length) {
            answer = Arrays.copyOf(answer, 2 * answer.length);
        }
        InputStream in = socket.getInputStream();
        int more = in.read(answer, read, answer.length - read);
        if (more < 0) {
            throw new IOException("The service closed the connection.");
        }
        read += more;
    }

    private int endOfHead(int within) {
        for (int at = 0; at + HEAD_END.length <= within; at++) {
            if (Arrays.equals(answer, at, at + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                return at + HEAD_END.length;
            }
        }
        return -1;
    }

    private static int length(String head) throws IOException {
        String small = head.toLowerCase(Locale.ROOT);
        int at = small.indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("The answer does not say how long it is.");
        }
        int end = small.indexOf('\r', at);
        return Integer.parseInt(small.substring(at + LENGTH.length(), end).strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
