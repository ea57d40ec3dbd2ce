package dk.sagsgang.standalone.up;

import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.standalone.http.Server;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everything under one roof: broker, store, command-service and query-service in this JVM, all bound to 127.0.0.1 and
 * all data in one directory. It opens completely or not at all: when something cannot start, what had started is closed
 * again. Closing goes the other way round, the public port first.
 */
public final class House implements AutoCloseable {

    private static final String LEDGER_DATABASE = "sagsgang_ledger";
    private static final String WEBHOOKS_DATABASE = "sagsgang_webhooks";

    private final Rooms rooms = new Rooms();
    private final CommandSide commandSide = new CommandSide();

    /** What a house is opened with; port 0 takes any free one. */
    public record Plan(Path data, int port, boolean sample, Registrations registrations) {

        /** The plan with the authorities that the environment names, or the usual ones. */
        public static Plan of(Path data, int port, boolean sample) {
            return new Plan(data, port, sample, Registrations.parse(System.getenv("SAGSGANG_AUTHORITIES")));
        }
    }

    /** Opens everything and returns the public address once all that was registered and imported can be read there. */
    public URI open(Plan plan) {
        try {
            return openAll(plan);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        rooms.close();
    }

    private URI openAll(Plan plan) {
        Port.requireFree(plan.port());
        DataDirectory data = rooms.keep(DataDirectory.take(plan.data()));
        Logs.into(data.log());

        Rooms.Pair<EmbeddedKafka, EmbeddedMongo> servers = rooms.keepBoth(
                () -> EmbeddedKafka.start(data.kafka(), 0),
                () -> EmbeddedMongo.start(data.ledger(), Set.of(LEDGER_DATABASE, WEBHOOKS_DATABASE), 0));
        Services services = new Services(
                servers.first().bootstrapServers(), servers.second().connectionString(), LEDGER_DATABASE, data.keys());
        Rooms.Pair<ConfigurableApplicationContext, ConfigurableApplicationContext> sides = rooms.keepBoth(
                () -> services.commandSide(commandSide), () -> services.querySide(commandSide, plan.port()));

        Server deciding = new Server(addressOf(sides.first()));
        URI address = addressOf(sides.second());
        plan.registrations().register(deciding);
        long samplePosition = plan.sample() ? Sample.importInto(deciding) : 0;
        Readiness.await(new Server(address), plan.registrations(), samplePosition);
        return address;
    }

    static URI addressOf(ConfigurableApplicationContext service) {
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer());
        return URI.create("http://127.0.0.1:" + server.getPort());
    }
}
