package dk.sagsgang.embedded.mongo;

import dk.sagsgang.embedded.ServerProcess;
import java.nio.file.Path;
import java.util.Set;

/** Runs a server with a journal for the database {@code ledger} until it is killed. */
final class MongoMain {
    private MongoMain() {}

    static void main(String[] arguments) throws InterruptedException {
        EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(arguments[0]), Set.of("ledger"), 0);
        System.out.println(ServerProcess.READY + mongo.connectionString());
        Thread.currentThread().join();
    }
}
