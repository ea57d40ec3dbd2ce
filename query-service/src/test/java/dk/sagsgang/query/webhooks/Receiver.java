package dk.sagsgang.query.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.sagsgang.query.views.AnswerJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Someone else's service that webhooks go to: keeps what it was sent, and answers each message as it is told. */
final class Receiver implements AutoCloseable {
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<Sent, Reply> replies = it -> Reply.TAKEN;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** A message as it came. */
    record Sent(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(it -> it.getKey().equalsIgnoreCase(name))
                    .map(it -> it.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        JsonNode json() {
            return AnswerJson.read(body.getBytes(StandardCharsets.UTF_8));
        }

        long position() {
            return Long.parseLong(json().get("sequence").asString());
        }
    }

    /** How a message is answered. */
    record Reply(int status, Map<String, String> headers) {
        static final Reply TAKEN = new Reply(204, Map.of());

        static Reply of(int status) {
            return new Reply(status, Map.of());
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answer(Function<Sent, Reply> how) {
        replies = how;
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    List<Long> positions() {
        return sent.stream().map(Sent::position).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        Sent message = new Sent(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        sent.add(message);
        Reply reply = replies.apply(message);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), -1);
        exchange.close();
    }
}
