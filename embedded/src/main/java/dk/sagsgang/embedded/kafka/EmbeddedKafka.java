package dk.sagsgang.embedded.kafka;

import dk.sagsgang.embedded.OwnerOnly;
import dk.sagsgang.embedded.PortTaken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker with its KRaft controller inside this JVM, bound to 127.0.0.1. Everything it knows lives in its
 * data directory; ports may differ from start to start. What it has acknowledged survives the end of this process, also
 * by {@code kill -9}, because it is in the operating system's page cache by then; it is not forced to disk on every
 * answer, so a crash of the machine itself can lose the last moments. Who needs more keeps the truth elsewhere and sends
 * again. A fault that a broker cannot live with (its disk gone) ends the whole JVM, as it would end a broker of its own.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final int ATTEMPTS_WITH_FREE_PORTS = 3;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker on the directory, which is created and formatted when it is new, and returns when a client can
     * create a topic. Takes about 2 seconds, and 2 more after a kill, until the session of
     * the killed broker has ended.
     *
     * @param port the port clients use, or 0 for any free one
     * @throws PortTaken when the given port is in use
     */
    public static EmbeddedKafka start(Path dataDirectory, int port) {
        long began = System.nanoTime();
        format(dataDirectory);
        for (int attempt = 1; ; attempt++) {
            try {
                EmbeddedKafka kafka = startOnce(dataDirectory, port);
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                log.info("Kafka is ready at {} after {} ms", kafka.bootstrapServers(), millis);
                return kafka;
            } catch (PortTaken e) {
                // Somebody was quicker to take a port that was free a moment ago.
                if (e.port() == port || attempt == ATTEMPTS_WITH_FREE_PORTS) {
                    throw e;
                }
            }
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Ends the broker in order: clients are told, logs are closed cleanly, the next start needs no recovery. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static EmbeddedKafka startOnce(Path dataDirectory, int wantedPort) {
        if (wantedPort != 0) {
            LoopbackPorts.requireFree(wantedPort);
        }
        int port = wantedPort != 0 ? wantedPort : LoopbackPorts.free();
        return startOn(dataDirectory, port, LoopbackPorts.free());
    }

    static EmbeddedKafka startOn(Path dataDirectory, int port, int controllerPort) {
        Properties settings = BrokerSettings.of(dataDirectory, port, controllerPort);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try (ProcessEndsHeldBack processEnds = new ProcessEndsHeldBack()) {
            server.startup();
            EmbeddedKafka kafka = new EmbeddedKafka(server, port);
            kafka.awaitReady();
            processEnds.requireNone();
            return kafka;
        } catch (Exception e) {
            // Scala throws checked exceptions that it does not declare.
            server.shutdown();
            if (isAboutAPort(e)) {
                throw new PortTaken(LoopbackPorts.isFree(port) ? controllerPort : port, e);
            }
            throw e;
        }
    }

    private static boolean isAboutAPort(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private static void format(Path dataDirectory) {
        if (Files.exists(dataDirectory.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(dataDirectory, OwnerOnly.directory(dataDirectory));
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(dataDirectory.toString())
                    .addDirectory(dataDirectory.toString())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's storage in " + dataDirectory + " cannot be formatted", e);
        }
    }

    /** Asks the broker to check, not to make, a topic: that passes only when a real one could be made. */
    private void awaitReady() {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 20,
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        int withinMillis = Math.toIntExact(READY_WITHIN.toMillis());
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(
                            List.of(new NewTopic("sagsgang.readiness", 1, (short) 1)),
                            new CreateTopicsOptions().validateOnly(true).timeoutMs(withinMillis))
                    .all()
                    .get(withinMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka was not ready within " + READY_WITHIN, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was starting", e);
        }
    }
}
