package dk.sagsgang.command.seal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps the logs in the ledger's database, in two collections for each authority. The client stays the caller's. */
public final class LogDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MongoDatabase database;

    public LogDatabase(MongoClient client, String database) {
        this.database = client.getDatabase(database).withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    LogStore of(AuthorityId authority) {
        return new MongoLogStore(database, authority);
    }
}
