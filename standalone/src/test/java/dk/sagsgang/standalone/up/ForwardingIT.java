package dk.sagsgang.standalone.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.sagsgang.events.values.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doorway in a real Tomcat, before a query side of one address and a command side that tells what it was asked. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardingIT {

    private static final String CASES = "/api/v1/authorities/herning/cases";
    private static final CommandSide COMMAND_SIDE = new CommandSide();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpServer commandSide;
    private static ConfigurableApplicationContext querySide;
    private static URI address;

    @BeforeAll
    static void open() throws IOException {
        commandSide = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        commandSide.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        commandSide.createContext("/", ForwardingIT::echo);
        commandSide.start();
        querySide = new SpringApplicationBuilder(QuerySide.class, PublicPort.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("commandSide", COMMAND_SIDE))
                .run("--server.port=0", "--server.address=127.0.0.1", "--spring.threads.virtual.enabled=true");
        address = House.addressOf(querySide);
    }

    @AfterAll
    static void close() {
        querySide.close();
        commandSide.stop(0);
    }

    @Nested
    class once_the_command_side_is_up {

        @BeforeAll
        static void up() {
            COMMAND_SIDE.isUpAt(
                    URI.create("http://127.0.0.1:" + commandSide.getAddress().getPort()));
        }

        @Test
        void a_command_and_its_answer_pass_with_their_headers() throws Exception {
            HttpResponse<String> answer = CLIENT.send(
                    to(CASES + "/%C3%98KE/12~2F27845?dryRun=a%20b&x=%2F")
                            .header("Idempotency-Key", "key-1")
                            .header("If-Match", "\"7\"")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"title\":\"Sag på Ærø\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/somewhere");
            assertThat(answer.headers().firstValue("ETag")).hasValue("\"8\"");
            assertThat(answer.headers().allValues("X-Twice")).containsExactly("one", "two");
            assertThat(answer.body().lines())
                    .contains(
                            "POST " + CASES + "/%C3%98KE/12~2F27845?dryRun=a%20b&x=%2F",
                            "Idempotency-key: key-1",
                            "If-match: \"7\"",
                            "Content-type: application/json",
                            "length 25",
                            "sha256 " + Sha256.of("{\"title\":\"Sag på Ærø\"}".getBytes(UTF_8)));
        }

        @Test
        void headers_of_a_single_connection_go_no_further_in_either_direction() throws Exception {
            String answer = raw("""
                    PUT %s HTTP/1.1
                    Host: sager.example
                    Connection: close, X-Mine
                    X-Mine: secret
                    Keep-Alive: timeout=5
                    TE: trailers
                    X-Kept: yes
                    Content-Length: 0

                    """.formatted(CASES));
            assertThat(answer.lines()).contains("X-kept: yes").noneMatch(line -> line.startsWith("X-mine"));
            assertThat(answer.lines())
                    .noneMatch(line -> line.startsWith("Keep-alive:") || line.startsWith("Te:"))
                    .noneMatch(line -> line.startsWith("X-Theirs"));
        }

        @Test
        void a_body_of_unknown_length_larger_than_the_memory_of_a_page_passes_whole() throws Exception {
            byte[] body = new byte[30_000_000];
            for (int i = 0; i < body.length; i++) {
                body[i] = (byte) (i * 31 + (i >> 13));
            }
            HttpResponse<String> answer = CLIENT.send(
                    to(CASES)
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.body().lines()).contains("length 30000000", "sha256 " + Sha256.of(body));
        }

        @Test
        void reading_goes_to_the_query_side_and_imports_are_read_on_the_command_side() throws Exception {
            assertThat(get(CASES).body()).isEqualTo("from the query side");
            assertThat(get("/api/v1/authorities/herning/imports/3f2a").body())
                    .startsWith("GET /api/v1/authorities/herning/imports/3f2a\n");
        }

        @Test
        void a_query_that_cannot_be_decoded_is_a_problem_and_goes_no_further() throws Exception {
            String answer = raw("""
                    POST /api/v1/authorities/herning/minutes?dryRun=%zz HTTP/1.1
                    Host: sager.example
                    Connection: close
                    Sagsgang-Correlation-Id: trace-7
                    Content-Length: 0

                    """);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("Sagsgang-Correlation-Id: trace-7")
                    .endsWith("""
                    {"type":"urn:sagsgang:problem:parameter-invalid","title":"Parameter invalid","status":400,\
                    "detail":"The parameters cannot be decoded: they are percent-encoded \
                    UTF-8.","reason":"PARAMETER_INVALID","fields":[]}""");
        }

        @Test
        void a_command_whose_answer_breaks_off_is_answered_502_since_its_fate_is_unknown() throws Exception {
            HttpResponse<String> answer = CLIENT.send(
                    to("/breaks-off").POST(BodyPublishers.ofString("x")).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("\"reason\":\"ANSWER_LOST\"", "same Idempotency-Key");
        }
    }

    @Nested
    class while_the_command_side_is_not_there {

        @Test
        void commands_are_told_to_come_again_and_reading_goes_on() throws Exception {
            try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                COMMAND_SIDE.isUpAt(URI.create("http://127.0.0.1:" + closedAgain.getLocalPort()));
            }
            HttpResponse<String> answer =
                    CLIENT.send(to(CASES).POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"reason\":\"COMMAND_SIDE_UNAVAILABLE\"");
            assertThat(get(CASES).body()).isEqualTo("from the query side");
        }
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(to(path).GET().build(), BodyHandlers.ofString());
    }

    /** Sends a request as it is written here, and returns the whole answer, chunks and all. */
    private static String raw(String request) throws IOException {
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/breaks-off")) {
            exchange.close();
            return;
        }
        StringBuilder told = new StringBuilder();
        told.append(exchange.getRequestMethod())
                .append(' ')
                .append(exchange.getRequestURI())
                .append('\n');
        exchange.getRequestHeaders()
                .forEach((name, values) -> told.append(name + ": " + String.join(", ", values) + "\n"));
        try (DigestInputStream body = new DigestInputStream(exchange.getRequestBody(), sha256())) {
            told.append("length ").append(body.transferTo(java.io.OutputStream.nullOutputStream()));
            told.append("\nsha256 ")
                    .append(HexFormat.of().formatHex(body.getMessageDigest().digest()));
        }
        Headers headers = exchange.getResponseHeaders();
        headers.add("Location", "/api/v1/somewhere");
        headers.add("ETag", "\"8\"");
        headers.add("X-Twice", "one");
        headers.add("X-Twice", "two");
        headers.add("Connection", "X-Theirs");
        headers.add("X-Theirs", "secret");
        byte[] answer = told.append('\n').toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(201, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @RestController
    static class QuerySide {

        @GetMapping(CASES)
        String cases() {
            return "from the query side";
        }
    }
}
