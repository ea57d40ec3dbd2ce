package dk.sagsgang.standalone.outages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** One of the two services as its users see it, over HTTP. */
final class Side {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;

    Side(ConfigurableApplicationContext service) {
        address = URI.create("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    Answer post(String path, String key, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    JsonNode health() {
        return get("/actuator/health").json();
    }

    /** What health says of one part. */
    String health(String part) {
        return health().path("components").path(part).path("status").asString("");
    }

    boolean isReady() {
        return get("/actuator/health/readiness").status() == 200;
    }

    boolean isAlive() {
        return get("/actuator/health/liveness").status() == 200;
    }

    /** The value of a metric of the authority Herning, not a number where it is not there. */
    double metric(String name) {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("authority=\"herning\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Answer send(HttpRequest.Builder request) {
        long asked = System.nanoTime();
        try {
            return Answer.of(HTTP.send(request.timeout(LONGEST_WAIT).build(), BodyHandlers.ofString()), asked);
        } catch (IOException e) {
            throw new AssertionError("A service did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
