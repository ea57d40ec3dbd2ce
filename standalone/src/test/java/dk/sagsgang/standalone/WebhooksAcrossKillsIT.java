package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A webhook, and how far it was told, survives {@code kill -9}; it is made as the README says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WebhooksAcrossKillsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HERNING = "/api/v1/operations/authorities/herning/webhooks";
    private static final Map<String, String> OPEN_TO_THIS_MACHINE =
            Map.of("SAGSGANG_WEBHOOKS_ALLOWEDNETWORKS", "127.0.0.0/8");
    private static final Pattern EXAMPLE =
            Pattern.compile("\\$ curl -X PUT http://127\\.0\\.0\\.1:8080(\\S+) .*?-d '(\\{.*?})'", Pattern.DOTALL);

    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final AtomicInteger takesAtMost = new AtomicInteger(Integer.MAX_VALUE);
    private HttpServer receiver;

    @BeforeEach
    void receive() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", exchange -> {
            boolean takes = takesAtMost.getAndDecrement() > 0;
            if (takes) {
                ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            }
            exchange.sendResponseHeaders(takes ? 204 : 503, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void what_the_readme_says_makes_one_that_is_told_every_decision(@TempDir Path data) throws IOException {
        MatchResult example = EXAMPLE.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .findFirst()
                .orElseThrow();
        try (Program program = Program.up(data, OPEN_TO_THIS_MACHINE, "--sample")) {
            String body = example.group(2).replace("https://board.example/hook", url());
            assertThat(body).contains(url());
            HttpResponse<String> made = program.put(example.group(1), body);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            assertThat(json(made).path("secret").asString()).startsWith("whsec_");
            List<String> decisions = told(program, "?type=DecisionRecorded");
            assertThat(decisions).hasSizeGreaterThan(3);
            await().atMost(PATIENCE).until(() -> ids.size() >= decisions.size());
            assertThat(ids).isEqualTo(decisions);
        }
    }

    @Test
    void kill_9_in_the_middle_loses_nothing_and_turns_nothing_round(@TempDir Path data) {
        takesAtMost.set(20);
        try (Program program = Program.up(data, OPEN_TO_THIS_MACHINE, "--sample")) {
            HttpResponse<String> made =
                    program.put(HERNING + "/all", "{\"url\":\"" + url() + "\",\"from\":\"earliest\"}");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            await().atMost(PATIENCE).until(() -> ids.size() == 20);
            program.kill();
        }
        takesAtMost.set(Integer.MAX_VALUE);
        try (Program restarted = Program.up(data, OPEN_TO_THIS_MACHINE)) {
            HttpResponse<String> resumed = restarted.post(HERNING + "/all/resume", "resume", "");
            assertThat(resumed.statusCode()).as(resumed.body()).isEqualTo(200);
            List<String> all = told(restarted, "");
            await().atMost(PATIENCE)
                    .until(() -> json(restarted.get(HERNING + "/all"))
                                    .path("position")
                                    .asInt()
                            == all.size());
            assertThat(ids.stream().distinct().toList()).isEqualTo(all);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    /** The ids of the messages for what a stream tells. */
    private static List<String> told(Program program, String filter) {
        return program.get("/api/v1/authorities/herning/events" + filter, "application/x-ndjson")
                .body()
                .lines()
                .map(line -> "herning_"
                        + JsonMapper.shared().readTree(line).path("sequence").asString())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
