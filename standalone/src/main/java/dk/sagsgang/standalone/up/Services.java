package dk.sagsgang.standalone.up;

import dk.sagsgang.command.CommandServiceApplication;
import dk.sagsgang.query.QueryServiceApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the two services as two application contexts that know nothing of each other. */
final class Services {

    private final List<String> shared;
    private final Path keys;

    Services(String kafka, String mongo, String ledgerDatabase, Path keys) {
        this.shared = List.of(
                "--server.address=127.0.0.1",
                "--sagsgang.kafka.bootstrap-servers=" + kafka,
                "--sagsgang.mongodb.uri=" + mongo,
                "--sagsgang.mongodb.ledger-database=" + ledgerDatabase,
                // The embedded broker is alone, so nothing is replicated to it.
                "--sagsgang.kafka.replicated=false",
                // Who uploads a large document hears why it is refused, instead of a broken connection.
                "--server.tomcat.max-swallow-size=64MB",
                "--spring.lifecycle.timeout-per-shutdown-phase=5s");
        this.keys = keys;
    }

    /** Starts command-service on a port of its own and tells the doorway where that is. */
    ConfigurableApplicationContext commandSide(CommandSide commandSide) {
        ConfigurableApplicationContext service = builder("command-service", CommandServiceApplication.class)
                .run(arguments(
                        "--server.port=0",
                        "--sagsgang.seal.keys=" + keys,
                        // A connection that the doorway keeps must not be closed under a request on its way.
                        "--server.tomcat.keep-alive-timeout=10m",
                        "--server.tomcat.max-keep-alive-requests=-1"));
        commandSide.isUpAt(House.addressOf(service));
        return service;
    }

    /** Starts query-service on the public port, with the doorway in front of it. */
    ConfigurableApplicationContext querySide(CommandSide commandSide, int port) {
        try {
            return builder("query-service", QueryServiceApplication.class)
                    .sources(PublicPort.class)
                    .initializers(context -> context.getBeanFactory().registerSingleton("commandSide", commandSide))
                    .run(arguments(
                            "--server.port=" + port,
                            // There is but one, so the broker need not wait to see whether a killed one is still there.
                            "--sagsgang.kafka.instance=standalone"));
        } catch (RuntimeException e) {
            throw portTaken(e) ? Port.taken(port, e) : e;
        }
    }

    private static SpringApplicationBuilder builder(String name, Class<?> application) {
        return new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name, "spring.application.name=" + name)
                .bannerMode(Banner.Mode.OFF)
                // The house closes everything itself, in its own order.
                .registerShutdownHook(false);
    }

    private String[] arguments(String... own) {
        List<String> all = new ArrayList<>(shared);
        all.addAll(List.of(own));
        return all.toArray(String[]::new);
    }

    private static boolean portTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }
}
