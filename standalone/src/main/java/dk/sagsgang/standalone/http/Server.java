package dk.sagsgang.standalone.http;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.standalone.terminal.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A running server, spoken to over HTTP. What the server refuses becomes a {@link Failure} with the server's own reason
 * code; so does a server that cannot be reached (SERVER_UNREACHABLE) or that answers something else than ours does
 * (ANSWER_NOT_UNDERSTOOD).
 */
public final class Server {

    /** Like the contract's own mapper, but what a newer server says besides is passed over. */
    public static final JsonMapper JSON = EventJson.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);
    private static final int NOT_FOUND = 404;

    private final URI address;
    private final HttpClient http;

    public Server(URI address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .build();
    }

    /** Gets what stands at a path, which begins with a slash. */
    public JsonNode get(String path) {
        return accepted(exchange(request(path).GET().build()));
    }

    /** Gets what stands at a path; what the server does not know is a missing node. */
    public JsonNode find(String path) {
        HttpResponse<byte[]> response = exchange(request(path).GET().build());
        return response.statusCode() == NOT_FOUND ? MissingNode.getInstance() : accepted(response);
    }

    /** Whether the server answers at a path, and well. */
    public boolean isFine(String path) {
        return exchange(request(path).GET().build()).statusCode() / 100 == 2;
    }

    public JsonNode post(String path, String contentType, byte[] body) {
        return accepted(exchange(request(path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build()));
    }

    /** Posts nothing to a path. */
    public JsonNode post(String path) {
        return accepted(
                exchange(request(path).POST(HttpRequest.BodyPublishers.noBody()).build()));
    }

    /** Deletes what is at a path. */
    public void delete(String path) {
        HttpResponse<byte[]> response = exchange(request(path).DELETE().build());
        if (response.statusCode() / 100 != 2) {
            throw Problem.of(response.statusCode(), json(response.body(), response.statusCode()));
        }
    }

    /**
     * Posts nothing to a path and hands over what comes back, octet by octet as it comes. Where the answer breaks off,
     * what was handed over until then is worth nothing, and this fails.
     */
    public void fetch(String path, String mediaType, OutputStream to) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER_WITHIN)
                .header("Accept", mediaType + ", application/problem+json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<InputStream> response = exchange(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() / 100 != 2) {
                throw Problem.of(response.statusCode(), json(body.readAllBytes(), response.statusCode()));
            }
            transfer(body, to);
        }
    }

    private void transfer(InputStream body, OutputStream to) throws IOException {
        byte[] part = new byte[1 << 16];
        while (true) {
            int read;
            try {
                read = body.read(part);
            } catch (IOException e) {
                throw new Failure("ANSWER_BROKE_OFF", "The answer of the server at " + address + " broke off.", e);
            }
            if (read < 0) {
                return;
            }
            to.write(part, 0, read);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        return exchange(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (ConnectException e) {
            throw new Failure(
                    "SERVER_UNREACHABLE",
                    "No server answers at " + address + ". Start one with ./sagsgang up, or say --server URL.",
                    e);
        } catch (IOException e) {
            throw new Failure("SERVER_UNREACHABLE", "The server at " + address + " broke off without an answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("INTERRUPTED", "Interrupted while waiting for the server.", e);
        }
    }

    private JsonNode accepted(HttpResponse<byte[]> response) {
        JsonNode body = json(response.body(), response.statusCode());
        if (response.statusCode() / 100 == 2) {
            return body;
        }
        throw Problem.of(response.statusCode(), body);
    }

    private JsonNode json(byte[] body, int status) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Failure(
                    "ANSWER_NOT_UNDERSTOOD",
                    "What answers at " + address + " is no Sagsgang server (status " + status + ").",
                    e);
        }
    }
}
