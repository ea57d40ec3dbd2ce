package dk.sagsgang.standalone.outages;

import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered, and how long it took. */
record Answer(int status, String body, String retryAfter, Duration took) {

    static Answer of(HttpResponse<String> response, long askedNanos) {
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Retry-After").orElse(""),
                Duration.ofNanos(System.nanoTime() - askedNanos));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    String reason() {
        return json().path("reason").asString("");
    }

    long position() {
        return json().path("position").asLong();
    }
}
