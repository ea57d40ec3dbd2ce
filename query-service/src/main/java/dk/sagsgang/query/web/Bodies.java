package dk.sagsgang.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request: one JSON object of at most 64 KiB, in which nothing is unknown or said twice. */
public final class Bodies {
    private static final int LARGEST = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Bodies() {}

    /** Throws a {@link Problem} where the body is not of that form. */
    public static <T> T read(HttpServletRequest request, Class<T> form) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Problem.bodyTooLarge("A body has at most 64 KiB here.");
        }
        try {
            T read = JSON.readValue(body, form);
            if (read != null) {
                return read;
            }
        } catch (DatabindException e) {
            throw Problem.body(field(e), e.getOriginalMessage());
        } catch (JacksonException e) {
            throw Problem.body("body", e.getOriginalMessage());
        }
        throw Problem.body("body", "This is null.");
    }

    private static String field(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        failure.getPath().forEach(it -> {
            if (it.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(it.getPropertyName());
            }
        });
        return path.isEmpty() ? "body" : path.toString();
    }
}
