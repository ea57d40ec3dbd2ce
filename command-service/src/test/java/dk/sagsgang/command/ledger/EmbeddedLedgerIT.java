package dk.sagsgang.command.ledger;

import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLedgerIT extends LedgerConformance {

    @TempDir
    static Path journal;

    private static Embedded store;

    @BeforeAll
    static void start() {
        store = new Embedded(EmbeddedMongo.start(journal, Set.of(LedgerStore.DATABASE), 0));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Override
    LedgerStore store() {
        return store;
    }

    private static final class Embedded implements LedgerStore {

        private final int port;
        private EmbeddedMongo mongo;

        Embedded(EmbeddedMongo mongo) {
            this.mongo = mongo;
            this.port = mongo.port();
        }

        @Override
        public String connectionString() {
            return "mongodb://127.0.0.1:" + port;
        }

        @Override
        public InetSocketAddress address() {
            return UnreliableProxy.addressOf("127.0.0.1", port);
        }

        @Override
        public boolean restarts() {
            return true;
        }

        @Override
        public void stop() {
            mongo.close();
        }

        @Override
        public void start() {
            mongo = EmbeddedMongo.start(journal, Set.of(DATABASE), port);
        }

        @Override
        public void close() {
            mongo.close();
        }
    }
}
