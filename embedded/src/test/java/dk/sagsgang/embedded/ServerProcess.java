package dk.sagsgang.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A server in a JVM of its own, which can be killed as {@code kill -9} does. Its main class prints
 * {@code READY address} when it can be used.
 */
public final class ServerProcess implements AutoCloseable {
    public static final String READY = "READY ";

    private final Process process;
    private final String address;

    private ServerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    public static ServerProcess start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** Starts the server in a shell that lets no file grow beyond this size, as a full disk would. */
    public static ServerProcess startWithFileLimit(int kibibytes, Class<?> main, String... arguments)
            throws IOException {
        return start(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "limited"), main, arguments);
    }

    private static ServerProcess start(List<String> prefix, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"), main.getName());
        Collections.addAll(command, arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
                return new ServerProcess(process, line.substring(READY.length()));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The server ended before it was ready:\n" + said);
    }

    public String address() {
        return address;
    }

    /** Kills the process without any warning, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
