package dk.sagsgang.query.screens.shell;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.query.web.Correlation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the service's public addresses on behalf of a screen, with the correlation id of the request that the screen answers.
 * What is refused there is thrown as an {@link ApiProblem} with the same status and reason.
 */
public final class Api implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Answers may gain fields at any time; a screen reads those that it knows. */
    private static final JsonMapper JSON = EventJson.trees()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Supplier<URI> address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** The address is asked for at each question, since a port may be known only once it is open. */
    Api(Supplier<URI> address) {
        this.address = address;
    }

    /** The answer, read as the record that the screen knows it by. */
    public <T> T get(Question question, Class<T> as) {
        return read(get(question), as);
    }

    /** An answer that is at hand, read as the record that the screen knows it by. */
    public <T> T read(JsonNode answer, Class<T> as) {
        try {
            return JSON.treeToValue(answer, as);
        } catch (JacksonException e) {
            throw new IllegalStateException("An answer is no " + as.getSimpleName(), e);
        }
    }

    /** The same, empty where there is no such thing. */
    public <T> Optional<T> find(Question question, Class<T> as) {
        try {
            return Optional.of(get(question, as));
        } catch (ApiProblem e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public JsonNode get(Question question) {
        HttpResponse<byte[]> answer = send(question, "application/json");
        if (answer.statusCode() != 200) {
            throw problem(answer);
        }
        return JSON.readTree(answer.body());
    }

    /** The lines of an answer that is one JSON text a line, as a stream of events that has an end. */
    public List<JsonNode> lines(Question question) {
        HttpResponse<byte[]> answer = send(question, "application/x-ndjson");
        if (answer.statusCode() != 200) {
            throw problem(answer);
        }
        return new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.isBlank())
                .map(JSON::readTree)
                .toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpResponse<byte[]> send(Question question, String accept) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.get() + question.toString()))
                .timeout(PATIENCE)
                .header("Accept", accept)
                .headers(correlation())
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw ApiProblem.away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiProblem.away(e);
        }
    }

    private static String[] correlation() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? new String[] {Correlation.HEADER, Correlation.of(asked.getRequest())}
                : new String[] {Correlation.HEADER, UUID.randomUUID().toString()};
    }

    private static ApiProblem problem(HttpResponse<byte[]> answer) {
        try {
            JsonNode told = JSON.readTree(answer.body());
            return new ApiProblem(
                    answer.statusCode(),
                    told.path("reason").asString("UNKNOWN"),
                    told.path("detail").asString(""));
        } catch (JacksonException e) {
            return new ApiProblem(answer.statusCode(), "UNKNOWN", "");
        }
    }
}
