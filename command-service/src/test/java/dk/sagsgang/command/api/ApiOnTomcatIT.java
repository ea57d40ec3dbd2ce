package dk.sagsgang.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What only a real web server shows: sizes, chunks, connections that break off, and the published document. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiOnTomcatIT {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String HERNING = "/api/v1/authorities/herning";
    private static final String RENAME = HERNING + "/cases/29.09.00-P20-1-19/rename-case";
    private static final int MEGABYTE = 1024 * 1024;

    private static ConfigurableApplicationContext server;
    private static FakeDesk desk;
    private static int port;
    private static HttpClient client;

    @EnableAutoConfiguration
    @Import({Door.class, ApiConfiguration.class})
    static class OnTomcat {}

    @BeforeAll
    static void start() {
        server = new SpringApplicationBuilder(OnTomcat.class)
                .properties("server.port=0", "server.address=127.0.0.1", "logging.level.root=WARN")
                .run();
        desk = server.getBean(FakeDesk.class);
        port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void start_over() {
        desk.forget();
    }

    private static HttpResponse<String> post(String address, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .POST(body)
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The request was not answered.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends these octets, ends the sending side, and reads all that comes back. */
    private static String raw(String octets) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(MAPPER.readTree(answer.body()).required("reason").stringValue())
                .isEqualTo(reason);
        assertThat(desk.accepted()).isEmpty();
    }

    @Nested
    class A_body {

        @Test
        void of_ordinary_size_is_taken_with_and_without_a_length() {
            String title = "{\"title\": \"Boblberg på Ærø\"}";
            BodyPublisher chunked = BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)));

            assertThat(post(RENAME, BodyPublishers.ofString(title)).statusCode())
                    .isEqualTo(201);
            assertThat(post(RENAME, chunked).statusCode()).isEqualTo(201);
            assertThat(desk.accepted()).hasSize(2);
        }

        @Test
        void with_a_title_of_5_MB_is_refused_clearly() {
            refused(
                    post(RENAME, BodyPublishers.ofString("{\"title\": \"" + "t".repeat(5 * MEGABYTE) + "\"}")),
                    413,
                    "BODY_TOO_LARGE");
        }

        @Test
        void with_a_title_of_5_MB_in_chunks_is_refused_clearly() {
            refused(post(RENAME, BodyPublishers.ofInputStream(() -> titleOf(5))), 413, "BODY_TOO_LARGE");
        }

        @Test
        void of_50_MB_in_chunks_is_refused_as_clearly_and_the_server_goes_on() {
            refused(post(RENAME, BodyPublishers.ofInputStream(() -> titleOf(50))), 413, "BODY_TOO_LARGE");
            assertThat(post(RENAME, BodyPublishers.ofString("{\"title\": \"t\"}"))
                            .statusCode())
                    .isEqualTo(201);
        }

        @Test
        void that_breaks_off_is_refused_and_nothing_is_recorded() throws IOException {
            String answer = raw("POST " + RENAME + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n{\"title\": \"Bob");

            assertThat(answer).startsWith("HTTP/1.1 400").contains("BODY_CUT_OFF");
            assertThat(desk.accepted()).isEmpty();
        }

        @Test
        void whose_chunks_are_malformed_is_refused_and_nothing_is_recorded() throws IOException {
            String answer = raw("POST " + RENAME + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{\"title\": \"Bob\"}\r\n0\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(desk.accepted()).isEmpty();
        }

        private static InputStream titleOf(int megabytes) {
            byte[] megabyte = new byte[MEGABYTE];
            Arrays.fill(megabyte, (byte) 't');
            List<InputStream> parts = Collections.nCopies(megabytes, megabyte).stream()
                    .<InputStream>map(ByteArrayInputStream::new)
                    .toList();
            return new SequenceInputStream(
                    new ByteArrayInputStream("{\"title\": \"".getBytes(StandardCharsets.UTF_8)),
                    new SequenceInputStream(Collections.enumeration(parts)));
        }
    }

    @Nested
    class An_address {

        @Test
        void with_a_slash_written_the_usual_way_learns_how_it_is_written_here() {
            HttpResponse<String> answer = post(
                    HERNING + "/cases/12%2F27845/rename-case", BodyPublishers.ofString("{\"title\": \"Lokalplan\"}"));

            refused(answer, 400, "CASE_ID_MALFORMED");
            assertThat(answer.body()).contains("12~2F27845");
        }

        @Test
        void with_a_case_that_is_no_case_is_refused_in_the_form_that_the_remembering_side_has_too() {
            HttpResponse<String> answer =
                    post(HERNING + "/cases/9~zz/rename-case", BodyPublishers.ofString("{\"title\": \"t\"}"));

            assertThat(answer.body()).isEqualTo("""
                    {"type":"urn:sagsgang:problem:case-id-malformed","title":"Case id malformed","status":400,\
                    "detail":"This is not the URL-safe form of a case number. In addresses the case 12/27845 is \
                    written 12~2F27845.","reason":"CASE_ID_MALFORMED","fields":[]}""");
        }

        @Test
        void that_cannot_be_decoded_is_refused_as_a_problem() throws IOException {
            String answer = raw("POST " + HERNING + "/cases/%zz/rename-case HTTP/1.1\r\nHost: localhost\r\n"
                    + "Sagsgang-Correlation-Id: trace-7\r\nContent-Length: 0\r\n\r\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Type: application/problem+json", "Sagsgang-Correlation-Id: trace-7")
                    .endsWith("\"reason\":\"REQUEST_REFUSED\",\"fields\":[]}");
        }

        @Test
        void with_a_slash_written_our_way_is_taken() {
            HttpResponse<String> answer = post(
                    HERNING + "/cases/12~2F27845/rename-case", BodyPublishers.ofString("{\"title\": \"Lokalplan\"}"));

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().firstValue("Location")).contains(HERNING + "/cases/12~2F27845");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/v2/authorities", "/", "/error"})
        void that_leads_nowhere_is_not_found(String address) {
            refused(post(address, BodyPublishers.ofString("{}")), 404, "NOT_FOUND");
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "PUT", "DELETE"})
        void takes_no_other_method(String method) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + RENAME))
                    .method(method, BodyPublishers.noBody())
                    .build());

            refused(answer, 405, "METHOD_NOT_ALLOWED");
            assertThat(answer.headers().firstValue("Allow")).contains("POST");
        }
    }

    @Test
    void a_repeat_is_answered_as_the_first_time() {
        BodyPublisher open = BodyPublishers.ofString("{\"number\": \"12/27845\", \"title\": \"Lokalplan\"}");
        HttpResponse<String> first = post(HERNING + "/cases", open, "Idempotency-Key", "k-1");
        HttpResponse<String> again = post(HERNING + "/cases", open, "Idempotency-Key", "k-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"))
                .contains("\"0\"");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Nested
    class The_document {

        private final JsonNode document =
                MAPPER.readTree(send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                                .build())
                        .body());

        @Test
        void shows_every_command_at_its_address_and_nothing_else() {
            TreeSet<String> offered = new TreeSet<>();
            for (CommandOffer offer : server.getBeansOfType(CommandOffer.class).values()) {
                offer.offered().paths().forEach(path -> offered.add(path.address()));
            }

            assertThat(offered).hasSize(46);
            offered.add(HERNING.replace("herning", "{authority}") + "/minutes");
            offered.add(HERNING.replace("herning", "{authority}") + "/log/exports");
            offered.add(HERNING.replace("herning", "{authority}") + "/imports");
            offered.add(HERNING.replace("herning", "{authority}") + "/imports/{document}");
            offered.add(HERNING.replace("herning", "{authority}") + "/imports/{document}/text");
            assertThat(document.required("openapi").stringValue()).startsWith("3.1");
            assertThat(document.required("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(offered);
        }

        @Test
        void tells_a_client_what_it_may_send() {
            JsonNode recordDecision = document.at("/components/schemas/RecordDecision");

            assertThat(recordDecision.at("/type").stringValue()).isEqualTo("object");
            assertThat(recordDecision.at("/required").valueStream().map(JsonNode::stringValue))
                    .containsExactly("item", "outcome", "text");
            assertThat(recordDecision.at("/properties/outcome/enum").size()).isEqualTo(8);
            assertThat(recordDecision.at("/properties/points/items/$ref").stringValue())
                    .isEqualTo("#/components/schemas/PointOutcome");
            assertThat(recordDecision.at("/additionalProperties").booleanValue(true))
                    .isFalse();
            assertThat(document.at("/components/schemas/RestrictAccess/properties/scope/oneOf")
                            .size())
                    .isEqualTo(3);
        }

        @Test
        void refers_to_nothing_that_it_does_not_hold() {
            List<String> references = document.findValuesAsString("$ref");

            assertThat(references)
                    .hasSizeGreaterThan(400)
                    .allSatisfy(reference -> assertThat(
                                    document.at(reference.substring(1)).isMissingNode())
                            .as(reference)
                            .isFalse());
        }

        @Test
        void gives_examples_that_are_taken_as_they_stand() {
            for (Map.Entry<String, JsonNode> path : document.required("paths").properties()) {
                if (path.getKey().endsWith("/minutes")
                        || path.getKey().endsWith("/log/exports")
                        || !path.getValue().has("post")) {
                    continue; // These take a document, or nothing, and no command.
                }
                JsonNode example = path.getValue()
                        .at("/post/requestBody/content/application~1json/examples")
                        .iterator()
                        .next()
                        .required("value");
                String address = path.getKey()
                        .replace("{authority}", "herning")
                        .replace("{caseId}", "29.09.00-P20-1-19")
                        .replace("{meeting}", "FOU-2021-11-22")
                        .replace("{committee}", "FOU")
                        .replace("{document}", "0f".repeat(32));

                HttpResponse<String> answer = post(address, BodyPublishers.ofString(example.toString()));
                assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(201);
            }
        }
    }
}
