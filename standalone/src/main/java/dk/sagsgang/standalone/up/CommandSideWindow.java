package dk.sagsgang.standalone.up;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows at the public port what command-service says of itself: its OpenAPI document, health and metrics. Being GETs they
 * would not reach it otherwise, since GET belongs to query-service.
 */
@Hidden
@RestController
final class CommandSideWindow implements AutoCloseable {

    private static final Map<String, String> SHOWN = Map.of(
            "api-docs", "/v3/api-docs",
            "health", "/actuator/health",
            "prometheus", "/actuator/prometheus");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CommandSide commandSide;
    private final HttpClient http = HttpClient.newHttpClient();

    CommandSideWindow(CommandSide commandSide) {
        this.commandSide = commandSide;
    }

    @GetMapping("/command-service/{what}")
    ResponseEntity<byte[]> show(@PathVariable String what) throws IOException {
        String path = SHOWN.get(what);
        return path == null ? ResponseEntity.notFound().build() : passOn(path);
    }

    /** The contract of the commands, at the address that it has at command-service too. */
    @GetMapping("/openapi/command-service.json")
    ResponseEntity<byte[]> contract() throws IOException {
        return passOn("/openapi/command-service.json");
    }

    private ResponseEntity<byte[]> passOn(String path) throws IOException {
        Optional<HttpResponse<byte[]>> answer = ask(path);
        if (answer.isEmpty()) {
            return ResponseEntity.status(503).header("Retry-After", "1").build();
        }
        ResponseEntity.BodyBuilder shown = ResponseEntity.status(answer.get().statusCode());
        for (String header : List.of("Content-Type", "ETag", "Cache-Control")) {
            answer.get().headers().firstValue(header).ifPresent(value -> shown.header(header, value));
        }
        return shown.body(answer.get().body());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** The answer to a GET; empty while command-service is not up. */
    Optional<HttpResponse<byte[]>> ask(String path) throws IOException {
        Optional<URI> address = commandSide.address();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.get() + path))
                .timeout(PATIENCE)
                .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
