package dk.sagsgang.benchmarks.scenes;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.query.QueryServiceApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole query-service as it is started, on a store and a broker that stay the caller's, and a client of it. */
public final class RememberingSide implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private final URI address;

    public RememberingSide(String mongo, String kafka, String views, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--sagsgang.mongodb.uri=" + mongo,
                "--sagsgang.mongodb.views-database=" + views,
                "--sagsgang.kafka.bootstrap-servers=" + kafka,
                "--sagsgang.kafka.group=" + views,
                "--sagsgang.kafka.instance=" + views,
                "--sagsgang.rebuild.keep-at-least=0s"));
        arguments.addAll(List.of(more));
        context = QueryServiceApplication.application().run(arguments.toArray(String[]::new));
        address = URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address.resolve(path)).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Posts nothing, and returns what was answered; anything but success throws. */
    public JsonNode post(String path) throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return EventJson.mapper().readTree(answer.body());
    }

    public JsonNode json(String path) throws Exception {
        return EventJson.mapper().readTree(get(path).body());
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
