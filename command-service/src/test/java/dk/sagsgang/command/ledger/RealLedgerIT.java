package dk.sagsgang.command.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** Runs against the server that {@code SAGSGANG_TEST_MONGODB_URI} names, or one in a container; else it is skipped. */
class RealLedgerIT extends LedgerConformance {

    private static final @Nullable String GIVEN = System.getenv("SAGSGANG_TEST_MONGODB_URI");

    private static @Nullable MongoDBContainer container;
    private static String uri = "";

    @BeforeAll
    static void start() {
        if (GIVEN != null) {
            uri = GIVEN;
            return;
        }
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "Skipped: neither SAGSGANG_TEST_MONGODB_URI nor a Docker engine is there.");
        container = new MongoDBContainer("mongo:8.0").withReplicaSet();
        container.start();
        uri = container.getConnectionString() + "/?directConnection=true";
    }

    @AfterAll
    static void stop() {
        if (!uri.isEmpty()) {
            try (MongoClient client = MongoClients.create(uri)) {
                client.getDatabase(LedgerStore.DATABASE).drop();
            }
        }
        if (container != null) {
            container.stop();
        }
    }

    @Override
    LedgerStore store() {
        return new Real();
    }

    private static final class Real implements LedgerStore {

        @Override
        public String connectionString() {
            return uri;
        }

        @Override
        public InetSocketAddress address() {
            ServerAddress first =
                    new ServerAddress(new ConnectionString(uri).getHosts().getFirst());
            return UnreliableProxy.addressOf(first.getHost(), first.getPort());
        }

        @Override
        public boolean restarts() {
            return false;
        }

        @Override
        public void stop() {
            throw new UnsupportedOperationException("This server is not ours.");
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException("This server is not ours.");
        }

        @Override
        public void close() {}
    }
}
