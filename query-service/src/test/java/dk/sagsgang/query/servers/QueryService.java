package dk.sagsgang.query.servers;

import dk.sagsgang.query.QueryServiceApplication;
import dk.sagsgang.query.views.AnswerJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole service as it runs, asked over HTTP. */
public final class QueryService implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final int port;

    private QueryService(ConfigurableApplicationContext context) {
        this.context = context;
        this.port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public static QueryService start(String mongodbUri, String kafkaServers, String name, String... more) {
        return start(QueryServiceApplication.application(), mongodbUri, kafkaServers, name, more);
    }

    /** Starts an application that was changed for the test. */
    public static QueryService start(
            SpringApplication application, String mongodbUri, String kafkaServers, String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--sagsgang.mongodb.uri=" + mongodbUri,
                "--sagsgang.mongodb.views-database=views_" + name,
                "--sagsgang.mongodb.webhooks-database=webhooks_" + name,
                "--sagsgang.kafka.bootstrap-servers=" + kafkaServers,
                "--sagsgang.kafka.group=query-" + name));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(it -> it.startsWith("--server.port="))) {
            arguments.add("--server.port=0");
        }
        return new QueryService(application.run(arguments.toArray(String[]::new)));
    }

    public int port() {
        return port;
    }

    /** An answer as it came. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return AnswerJson.read(response.body());
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Asks below {@code /api/v1/authorities}; headers are name, value, name, value. */
    public Answer get(String path, String... headers) {
        return ask("/api/v1/authorities" + path, headers);
    }

    public Answer ask(String path, String... headers) {
        HttpRequest.Builder request = to(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Posts nothing to a path below {@code /api/v1/operations}. */
    public Answer operate(String path) {
        return send(to("/api/v1/operations" + path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Puts JSON at a path below {@code /api/v1/operations}. */
    public Answer put(String path, String json) {
        return send(to("/api/v1/operations" + path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Deletes what is at a path below {@code /api/v1/operations}. */
    public Answer delete(String path) {
        return send(to("/api/v1/operations" + path).DELETE());
    }

    public Answer head(String path) {
        return send(to("/api/v1/authorities" + path).HEAD());
    }

    /** Sends a request as it is written here, and returns the whole answer. */
    public String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an answer was awaited", e);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
