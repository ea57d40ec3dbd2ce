package dk.sagsgang.benchmarks.scenes;

import dk.sagsgang.command.CommandServiceApplication;
import dk.sagsgang.command.desk.Desk;
import dk.sagsgang.command.desk.StreamType;
import dk.sagsgang.command.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole command-service as it is started, on a store that stays the caller's. There is no broker: the relay tries now
 * and then and waits, so that what is measured is the way of a command to its answer.
 */
public final class DecidingSide implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public DecidingSide(Store store) {
        context = CommandServiceApplication.builder()
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--sagsgang.mongodb.uri=" + store.connectionString(),
                        "--sagsgang.mongodb.ledger-database=" + Store.DATABASE,
                        "--sagsgang.kafka.bootstrap-servers=127.0.0.1:1",
                        "--sagsgang.kafka.replicated=false",
                        "--sagsgang.seal.keys=" + newDirectory());
    }

    public Desk desk() {
        return context.getBean(Desk.class);
    }

    public Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    /** The kinds of streams with the aggregates that answer for them. */
    public List<StreamType<?>> streamTypes() {
        List<StreamType<?>> types = new ArrayList<>();
        context.getBeansOfType(StreamType.class).values().forEach(types::add);
        return types;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("sagsgang-keys-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
