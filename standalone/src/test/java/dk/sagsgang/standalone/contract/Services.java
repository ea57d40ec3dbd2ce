package dk.sagsgang.standalone.contract;

import dk.sagsgang.command.CommandServiceApplication;
import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.query.QueryServiceApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;

/** Both services in this JVM on servers of their own, as their users see them: two addresses and a topic. */
final class Services implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final EmbeddedKafka kafka;
    private final ConfigurableApplicationContext commandService;
    private final ConfigurableApplicationContext queryService;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Services(Path directory) {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        String[] settings = {
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--sagsgang.mongodb.uri=" + mongo.connectionString(),
            "--sagsgang.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
            "--sagsgang.kafka.replicated=false",
            "--sagsgang.seal.keys=" + directory.resolve("keys"),
            "--sagsgang.query.min-position-timeout=1s",
        };
        commandService = CommandServiceApplication.builder().run(settings);
        queryService = QueryServiceApplication.application().run(settings);
    }

    String kafkaServers() {
        return kafka.bootstrapServers();
    }

    /** Where reading goes. */
    URI querySide() {
        return address(queryService);
    }

    /** Where everything else goes. */
    URI commandSide() {
        return address(commandService);
    }

    HttpResponse<String> get(URI side, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(side + path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build());
    }

    HttpResponse<String> post(URI side, String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(side + path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpClient http() {
        return http;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static URI address(ConfigurableApplicationContext service) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        http.shutdownNow();
        queryService.close();
        commandService.close();
        kafka.close();
        mongo.close();
    }
}
