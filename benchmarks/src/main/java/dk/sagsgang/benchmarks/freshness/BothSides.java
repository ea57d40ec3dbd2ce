package dk.sagsgang.benchmarks.freshness;

import dk.sagsgang.benchmarks.scenes.RememberingSide;
import dk.sagsgang.command.CommandServiceApplication;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.stored.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Both services and the store with its journal as the standalone program has them, and a client of both. */
final class BothSides implements AutoCloseable {

    private static final String LEDGER = "ledger";
    private static final int CREATED = 201;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final EmbeddedMongo mongo;
    private final ConfigurableApplicationContext deciding;
    private final RememberingSide remembering;
    private final URI commands;

    BothSides(Path directory, String kafka) {
        mongo = EmbeddedMongo.start(directory.resolve("store"), Set.of(LEDGER), 0);
        deciding = CommandServiceApplication.builder()
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--sagsgang.mongodb.uri=" + mongo.connectionString(),
                        "--sagsgang.mongodb.ledger-database=" + LEDGER,
                        "--sagsgang.kafka.bootstrap-servers=" + kafka,
                        "--sagsgang.kafka.replicated=false",
                        "--sagsgang.seal.keys=" + directory.resolve("keys"));
        commands = URI.create("http://127.0.0.1:" + deciding.getEnvironment().getRequiredProperty("local.server.port"));
        remembering = new RememberingSide(mongo.connectionString(), kafka, "views");
    }

    /** Gives a command and returns its receipt; one that is not accepted throws. */
    JsonNode command(String path, String json) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(commands.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Sagsgang-Actor", "anna")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException(
                    answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return EventJson.mapper().readTree(answer.body());
    }

    HttpResponse<byte[]> view(String path) throws Exception {
        return remembering.get(path);
    }

    @Override
    public void close() {
        remembering.close();
        deciding.close();
        http.close();
        mongo.close();
    }
}
