package dk.sagsgang.command;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole deciding side on a port of its own, with the authority Herning registered. */
public final class CommandServer implements AutoCloseable {

    public static final AuthorityId HERNING = new AuthorityId("herning");

    /** A store that is opened again is sealed with the same key. */
    private static final Path KEYS = newDirectory();

    private final AutoCloseable store;
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    /** Starts on a store in memory that is closed with the server. */
    public CommandServer() {
        this(EmbeddedMongo.inMemory());
    }

    private CommandServer(EmbeddedMongo mongo) {
        this(mongo, mongo.connectionString());
    }

    private CommandServer(AutoCloseable store, String mongodb) {
        this.store = store;
        context = CommandServiceApplication.builder()
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--sagsgang.mongodb.uri=" + mongodb,
                        "--sagsgang.seal.keys=" + KEYS,
                        "--sagsgang.kafka.bootstrap-servers=127.0.0.1:1");
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        base = URI.create("http://127.0.0.1:" + port);
        Answer registered = post(
                "/api/v1/authorities",
                "{\"authority\":\"herning\",\"name\":\"Herning Kommune\",\"kind\":\"MUNICIPALITY\"}");
        if (registered.status() != 201 && registered.status() != 409) {
            throw new IllegalStateException("The authority was not registered: " + registered);
        }
    }

    /** Starts on a store that is there already, and leaves it open when it is closed. */
    public static CommandServer on(EmbeddedMongo store) {
        return new CommandServer(() -> {}, store.connectionString());
    }

    /** A part of the running service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where the service answers. */
    public URI address() {
        return base;
    }

    /** What came back: status, headers' entity tag aside, and the body as JSON. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String reason() {
            return body.path("reason").asString("");
        }
    }

    public Answer post(String path, String json, String... headers) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    public Answer post(String path, byte[] body, String contentType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), EventJson.mapper().readTree(response.body()), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything in the ledger of an authority, in its order. */
    public List<RecordedEvent> ledger(AuthorityId authority) {
        Ledger ledger = context.getBean(Ledger.class);
        List<RecordedEvent> all = new ArrayList<>();
        List<RecordedEvent> page = ledger.read(authority, 1, 500);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ledger.read(authority, all.getLast().position() + 1, 500);
        }
        return all;
    }

    @Override
    public void close() {
        context.close();
        try {
            store.close();
        } catch (Exception e) {
            throw new IllegalStateException("The store did not close.", e);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("sagsgang-keys-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
