package dk.sagsgang.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code sagsgang up} in a JVM of its own, on a data directory and any free port. */
public final class Program implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(60);
    private static final String READY = "Sagsgang is ready at ";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private Program(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.err = err;
    }

    /** Starts the program without waiting for anything. */
    static Program launch(Path data, String... options) {
        return launch(data, Map.of(), options);
    }

    private static Program launch(Path data, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Sagsgang.class.getName(),
                "up",
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        return started(command, environment);
    }

    private static Program started(List<String> command, Map<String, String> environment) {
        try {
            Path err = Files.createTempFile("sagsgang", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start(), err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the program as people do, by the launcher with the sample, and waits until it says that it is ready. */
    public static Program byTheLauncher(Path data, int port) {
        List<String> command = List.of(
                Launcher.prepared().toString(),
                "up",
                "--sample",
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port));
        Program program = started(command, Map.of("JAVA_HOME", System.getProperty("java.home")));
        program.readyAt = program.awaitReady();
        return program;
    }

    /** Starts the program on any free port and waits until it says that it is ready. */
    static Program up(Path data, String... options) {
        return up(data, Map.of(), options);
    }

    /** Starts the program with more in its environment than we have in ours. */
    static Program up(Path data, Map<String, String> environment, String... options) {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(options));
        Program program = launch(data, environment, all.toArray(String[]::new));
        program.readyAt = program.awaitReady();
        return program;
    }

    private URI readyAt = URI.create("http://127.0.0.1:1");

    public URI address() {
        return readyAt;
    }

    long pid() {
        return process.pid();
    }

    public HttpResponse<String> post(String path, String key, String json) {
        return send(HttpRequest.newBuilder(URI.create(readyAt + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(readyAt + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(readyAt + path)).GET());
    }

    HttpResponse<String> get(String path, String accepted) {
        return send(HttpRequest.newBuilder(URI.create(readyAt + path))
                .header("Accept", accepted)
                .GET());
    }

    /** Ends the process as {@code kill -9} does: it is given no chance to do anything more. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the process as Ctrl-C and {@code kill} do, and returns its exit code. */
    int stop() {
        // Process.destroy would close our end of its output too, and what it says while it ends would be lost.
        process.toHandle().destroy();
        return awaitEnd();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(ENDED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The program did not end within " + ENDED_WITHIN + ".");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What is left of standard output, once the process has ended. */
    String restOfOut() {
        return out.lines().reduce("", (all, line) -> all + line + "\n");
    }

    String err() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
    }

    private URI awaitReady() {
        try {
            String line =
                    CompletableFuture.supplyAsync(this::firstLine).get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
            close();
            throw new AssertionError("Not ready, but: " + line + "\n" + err());
        } catch (TimeoutException | ExecutionException e) {
            close();
            throw new AssertionError("Not ready within " + READY_WITHIN + ":\n" + err(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String firstLine() {
        try {
            String line = out.readLine();
            return line == null ? "the end of output" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
