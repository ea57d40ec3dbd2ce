package dk.sagsgang.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.standalone.contract.OpenApiDocument.Operation;
import dk.sagsgang.standalone.contract.Requests.Request;
import dk.sagsgang.standalone.outages.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks every operation of both OpenAPI documents with requests made of the documents themselves, and compares every
 * answer with what they say. An address that is added is walked without a word here.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class ContractIT {

    private static final long SEED = 20261122;
    private static final int PROPER = 6;
    private static final int FAULTY = 8;
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(30);
    private static final String HERNING = "/api/v1/authorities/herning";
    private static final List<String> SAMPLES = List.of(
            "/sample/herning-forebyggelsesudvalget-2020-10-19.txt",
            "/sample/herning-forebyggelsesudvalget-2021-11-22.txt");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Services services;
    private OpenApiDocument queries;
    private OpenApiDocument commands;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        services = new Services(directory);
        register("herning");
        for (String sample : SAMPLES) {
            try (InputStream minutes = Objects.requireNonNull(getClass().getResourceAsStream(sample))) {
                String text = new String(minutes.readAllBytes(), StandardCharsets.UTF_8);
                HttpResponse<String> imported =
                        services.post(services.commandSide(), HERNING + "/minutes", "text/plain", text);
                assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
                long position = JSON.readTree(imported.body()).path("position").asLong();
                assertThat(shown(HERNING + "/cases?minPosition=" + position)).isTrue();
            }
        }
        await().atMost(RECOVERED_WITHIN).until(() -> shown(HERNING + "/log/checkpoint"));
        queries = document(services.querySide(), "/openapi/query-service.json");
        commands = document(services.commandSide(), "/openapi/command-service.json");
    }

    @AfterAll
    void stop() {
        services.close();
    }

    @Test
    void every_operation_parameter_and_answer_is_described() {
        List<String> missing = new ArrayList<>();
        for (OpenApiDocument document : List.of(queries, commands)) {
            for (Operation operation : document.operations()) {
                if (operation.told().path("summary").asString("").isBlank()) {
                    missing.add(operation + ": summary");
                }
                for (JsonNode parameter : operation.parameters()) {
                    if (parameter.path("description").asString("").isBlank()) {
                        missing.add(operation + ": parameter "
                                + parameter.path("name").asString());
                    }
                }
                for (Map.Entry<String, JsonNode> answer :
                        operation.told().path("responses").properties()) {
                    JsonNode told = document.resolved(answer.getValue());
                    if (told.path("description").asString("").isBlank()) {
                        missing.add(operation + ": status " + answer.getKey());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_question_is_answered_as_its_document_says() {
        Requests requests = new Requests(queries, SEED);
        requests.learn("level", "0");
        requests.learn("index", "000", "000.p/" + size());
        requests.learn("position", "1", Long.toString(size()));
        requests.learn("size", Long.toString(size()));
        requests.learn("type", "CaseOpened", "CaseRenamed", "MinutesRead");
        requests.learn("revision", "1");
        requests.learn("q", "Boblberg", "trial", "æ", "");
        walk(services.querySide(), queries, requests, true);
    }

    @Test
    void every_command_is_answered_as_its_document_says() {
        Requests requests = new Requests(commands, SEED);
        requests.learn(JSON.readTree(
                services.get(services.querySide(), HERNING + "/cases").body()));
        requests.learn(JSON.readTree(
                services.get(services.querySide(), HERNING + "/meetings").body()));
        requests.learn("authority", "herning");
        requests.learn("committee", "FOU");
        requests.learn("document", "0f".repeat(32));
        walk(services.commandSide(), commands, requests, false);
    }

    @Test
    void the_documents_are_not_sent_again_while_they_are_the_same() {
        Map<String, URI> documents = Map.of(
                "/openapi/query-service.json", services.querySide(),
                "/openapi/command-service.json", services.commandSide(),
                "/asyncapi.json", services.querySide(),
                "/schemas/source", services.querySide(),
                "/schemas/events/CaseOpened/1", services.querySide());
        documents.forEach((path, side) -> {
            HttpResponse<String> first = services.get(side, path);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(first.headers().firstValue("Cache-Control")).as(path).isPresent();
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = services.get(side, path, "If-None-Match", tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        });
    }

    @Test
    void every_record_of_the_topic_fits_the_message_that_async_api_has_for_it() {
        JsonNode document = JSON.readTree(
                services.get(services.querySide(), "/asyncapi.json").body());
        Schema headers =
                schema(document.at("/components/schemas/CloudEventHeaders").toString());
        List<RecordedEvent> topic = Topic.committed(services.kafkaServers(), new AuthorityId("herning"));
        assertThat(topic).hasSizeGreaterThan(70);
        for (RecordedEvent event : topic) {
            JsonNode message = document.at("/components/messages").path(event.type() + "." + event.revision());
            String address = message.at("/payload/schema/$ref").asString();
            HttpResponse<String> form = services.get(services.querySide(), address);
            assertThat(form.statusCode()).as(address).isEqualTo(200);
            assertThat(faults(schema(form.body()), new String(event.payload(), StandardCharsets.UTF_8)))
                    .as("position %d, %s", event.position(), event.type())
                    .isEmpty();
            ObjectNode told = JsonNodeFactory.instance.objectNode();
            CloudEventHeaders.write(event)
                    .forEach((name, value) -> told.put(name, new String(value, StandardCharsets.UTF_8)));
            assertThat(faults(headers, told.toString())).isEmpty();
        }
    }

    /** Sends requests of every kind to every operation; where it may, each must be answered well at least once. */
    private void walk(URI side, OpenApiDocument document, Requests requests, boolean eachMustSucceed) {
        List<String> faults = new ArrayList<>();
        TreeSet<String> unanswered = new TreeSet<>();
        for (Operation operation : document.operations()) {
            boolean succeeded = answer(side, document, requests, requests.plain(operation), faults);
            for (int i = 0; i < PROPER; i++) {
                succeeded |= answer(side, document, requests, requests.proper(operation), faults);
            }
            for (int i = 0; i < FAULTY; i++) {
                answer(side, document, requests, requests.faulty(operation), faults);
            }
            // Whether there is something to rebuild or to retry is a matter of how the service stands; RebuildIT and
            // PoisonIT see.
            if (!succeeded && !operation.toString().contains("/api/v1/operations/")) {
                unanswered.add(operation.toString());
            }
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
        if (eachMustSucceed) {
            assertThat(unanswered)
                    .as("Operations that were never answered well")
                    .isEmpty();
        } else {
            // Most examples are of things that other examples make, and rules refuse them in any other order.
            assertThat(unanswered).hasSizeLessThan(document.operations().size() * 3 / 4);
        }
    }

    /** Sends one request and notes what is wrong with its answer; whether it was answered well. */
    private boolean answer(
            URI side, OpenApiDocument document, Requests requests, Request request, List<String> faults) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(side + request.address()))
                .timeout(RECOVERED_WITHIN)
                .method(
                        request.operation().method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        try {
            HttpResponse<InputStream> answer = services.http().send(builder.build(), BodyHandlers.ofInputStream());
            String type = answer.headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .replaceAll(";(?!.*sagsgang).*", "")
                    .strip();
            String body = body(answer, type);
            document.faults(request.operation(), answer.statusCode(), type, body)
                    .forEach(fault -> faults.add(request + " -> " + answer.statusCode() + ": " + fault + " " + body));
            if (answer.statusCode() >= 500) {
                faults.add(request + " -> " + answer.statusCode() + " " + body);
            }
            if (request.wrong().equals("unknown parameter")
                    && request.operation().method().equals("GET")
                    && answer.statusCode() != 400) {
                faults.add(request + " -> " + answer.statusCode());
            }
            if (answer.statusCode() == 200
                    && type.equals("application/json")
                    && request.address().startsWith("/api/")) {
                requests.learn(JSON.readTree(body));
            }
            return answer.statusCode() / 100 == 2;
        } catch (IOException e) {
            faults.add(request + " -> " + e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The whole body; that of a stream, which need not end, is left where it is. */
    private static String body(HttpResponse<InputStream> answer, String type) throws IOException {
        boolean stream = answer.request().method().equals("GET")
                && (type.equals("text/event-stream") || type.endsWith("ndjson"));
        try (InputStream body = answer.body()) {
            return stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void register(String authority) {
        HttpResponse<String> registered = services.post(
                services.commandSide(),
                "/api/v1/authorities",
                "application/json",
                "{\"authority\":\"%s\",\"name\":\"Herning Kommune\",\"kind\":\"MUNICIPALITY\"}".formatted(authority));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        await().atMost(RECOVERED_WITHIN).until(() -> shown("/api/v1/authorities/" + authority));
    }

    private boolean shown(String path) {
        return services.get(services.querySide(), path).statusCode() == 200;
    }

    private long size() {
        return JSON.readTree(services.get(services.querySide(), HERNING).body())
                .path("appliedPosition")
                .asLong();
    }

    private OpenApiDocument document(URI side, String path) {
        HttpResponse<String> document = services.get(side, path);
        assertThat(document.statusCode()).as(document.body()).isEqualTo(200);
        return new OpenApiDocument(JSON.readTree(document.body()));
    }

    private static Schema schema(String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document, InputFormat.JSON);
    }

    private static List<com.networknt.schema.Error> faults(Schema schema, String json) {
        return schema.validate(
                json, InputFormat.JSON, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
