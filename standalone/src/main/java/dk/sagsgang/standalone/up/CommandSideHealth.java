package dk.sagsgang.standalone.up;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes command-service's health, the ledger's and the relay's lag among it, a part of the health at the public port. */
final class CommandSideHealth implements HealthIndicator {

    private final CommandSideWindow window;
    private final JsonMapper json = JsonMapper.shared();

    CommandSideHealth(CommandSideWindow window) {
        this.window = window;
    }

    @Override
    public Health health() {
        try {
            Optional<HttpResponse<byte[]>> answer = window.ask("/actuator/health");
            if (answer.isEmpty()) {
                return Health.down().withDetail("reason", "not up yet").build();
            }
            JsonNode told = json.readTree(answer.get().body());
            return Health.status(told.path("status").asString("UNKNOWN"))
                    .withDetail("components", json.convertValue(told.path("components"), Object.class))
                    .build();
        } catch (IOException e) {
            return Health.down(e).build();
        }
    }
}
