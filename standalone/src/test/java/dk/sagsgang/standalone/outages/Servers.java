package dk.sagsgang.standalone.outages;

import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB and a Kafka that stop and start again, each always on the same port and the same data. As in standalone the
 * ledger's database is journaled, and the views are gone when the store stops.
 */
final class Servers implements AutoCloseable {

    private static final String LEDGER_DATABASE = "sagsgang_ledger";
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;

    private final Path directory;
    private final int mongoPort = freePort();
    private final int kafkaPort = freePort();
    private @Nullable EmbeddedMongo mongo;
    private @Nullable EmbeddedKafka kafka;

    Servers(Path directory) {
        this.directory = directory;
    }

    String mongoUri() {
        return "mongodb://127.0.0.1:" + mongoPort;
    }

    String kafkaServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    void startMongo() {
        mongo = EmbeddedMongo.start(directory.resolve("mongo"), Set.of(LEDGER_DATABASE), mongoPort);
    }

    void startKafka() {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), kafkaPort);
    }

    void startWhatIsAway() {
        if (mongo == null) {
            startMongo();
        }
        if (kafka == null) {
            startKafka();
        }
    }

    void stopMongo() {
        EmbeddedMongo running = mongo;
        mongo = null;
        if (running != null) {
            running.close();
        }
    }

    void stopKafka() {
        EmbeddedKafka running = kafka;
        kafka = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        stopMongo();
        stopKafka();
    }

    /**
     * A port below the range of outgoing connections: a client that knocks at a closed port of that range in vain may be
     * given the same port for its own end, meet itself, and keep the server from coming back.
     */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
