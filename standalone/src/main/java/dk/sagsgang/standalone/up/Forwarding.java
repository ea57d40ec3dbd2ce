package dk.sagsgang.standalone.up;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passes a request to command-service and its answer back, bodies as streams that are never held whole, headers but for
 * those of the single connection (RFC 9110 section 7.6.1). Answers 503 while command-service is not up, and 502 when it
 * broke off, since then nobody knows here what became of the command.
 */
final class Forwarding implements AutoCloseable {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length", "expect");

    private static final String CORRELATION_ID = "Sagsgang-Correlation-Id";
    private static final Pattern ID = Pattern.compile("[!-~]{1,200}");

    private final CommandSide commandSide;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Forwarding(CommandSide commandSide) {
        this.commandSide = commandSide;
    }

    void forward(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<URI> commands = commandSide.address();
        if (commands.isEmpty()) {
            unavailable(request, response);
            return;
        }
        Optional<URI> target = target(commands.get(), request);
        if (target.isEmpty()) {
            problem(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "PARAMETER_INVALID",
                    "The parameters cannot be decoded: they are percent-encoded UTF-8.");
            return;
        }
        HttpResponse<InputStream> answer;
        try {
            answer = http.send(outgoing(target.get(), request), HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            unavailable(request, response);
            return;
        } catch (IOException e) {
            problem(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_GATEWAY,
                    "ANSWER_LOST",
                    "The deciding side broke off. It is not known whether the command was carried out: repeat it with"
                            + " the same Idempotency-Key.");
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unavailable(request, response);
            return;
        }
        passBack(answer, response);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Where the request goes; empty where what Tomcat let through is no address, as {@code ?a=%zz} is none. */
    private static Optional<URI> target(URI address, HttpServletRequest request) {
        String query = request.getQueryString();
        try {
            return Optional.of(new URI(address + request.getRequestURI() + (query == null ? "" : "?" + query)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static HttpRequest outgoing(URI target, HttpServletRequest request) throws IOException {
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(target).method(request.getMethod(), body(request));
        Set<String> dropped = dropped(Collections.list(request.getHeaders("Connection")).stream());
        for (String name : Collections.list(request.getHeaderNames())) {
            if (!dropped.contains(name) && !SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                Collections.list(request.getHeaders(name)).forEach(value -> outgoing.header(name, value));
            }
        }
        return outgoing.build();
    }

    private static BodyPublisher body(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return BodyPublishers.noBody();
        }
        InputStream incoming = request.getInputStream();
        BodyPublisher streamed = BodyPublishers.ofInputStream(() -> incoming);
        return length < 0 ? streamed : BodyPublishers.fromPublisher(streamed, length);
    }

    private static void passBack(HttpResponse<InputStream> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        Set<String> dropped = dropped(answer.headers().allValues("Connection").stream());
        answer.headers().map().forEach((name, values) -> {
            if (!dropped.contains(name)) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        try (InputStream body = answer.body()) {
            body.transferTo(response.getOutputStream());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The headers of one connection: those that always are, and those that the sender names as such. */
    private static Set<String> dropped(Stream<String> connectionHeaders) {
        return Stream.concat(
                        OF_ONE_CONNECTION.stream(),
                        connectionHeaders.flatMap(
                                value -> Stream.of(value.split(",")).map(String::strip)))
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    private static void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "1");
        problem(
                request,
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "COMMAND_SIDE_UNAVAILABLE",
                "The deciding side is not up; nothing was carried out. Try again in a moment.");
    }

    private static void problem(
            HttpServletRequest request, HttpServletResponse response, int status, String reason, String detail)
            throws IOException {
        String kind = reason.toLowerCase(Locale.ROOT);
        String title = reason.charAt(0) + kind.substring(1).replace('_', ' ');
        byte[] body = """
                {"type":"urn:sagsgang:problem:%s","title":"%s","status":%d,"detail":"%s","reason":"%s","fields":[]}""".formatted(kind.replace('_', '-'), title, status, detail, reason)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader(CORRELATION_ID, correlation(request));
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** As both services have it: the id that the request came with, or a new one. */
    private static String correlation(HttpServletRequest request) {
        String given = request.getHeader(CORRELATION_ID);
        return given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
