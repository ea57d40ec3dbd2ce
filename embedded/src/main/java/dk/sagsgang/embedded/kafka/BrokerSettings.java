package dk.sagsgang.embedded.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a broker that is alone in its cluster: nothing is replicated, and nothing waits for a second node. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    static Properties of(Path dataDirectory, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        String broker = "BROKER://127.0.0.1:" + brokerPort;
        set(settings, "process.roles", "broker,controller");
        set(settings, "node.id", NODE_ID);
        set(settings, "log.dirs", dataDirectory);
        set(settings, "listeners", broker + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort);
        set(settings, "advertised.listeners", broker);
        set(settings, "listener.security.protocol.map", "BROKER:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        set(settings, "inter.broker.listener.name", "BROKER");
        set(settings, "controller.listener.names", CONTROLLER_LISTENER);
        // Voters stand in the settings rather than in the stored metadata, so that a restart may use another port.
        set(settings, "controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);

        // A restart after a kill waits until the session of the killed broker has ended.
        set(settings, "broker.session.timeout.ms", 2000);
        set(settings, "broker.heartbeat.interval.ms", 300);
        set(settings, "controller.quorum.election.timeout.ms", 100);
        set(settings, "controlled.shutdown.enable", true);

        set(settings, "auto.create.topics.enable", false);
        set(settings, "default.replication.factor", 1);
        set(settings, "num.partitions", 1);
        set(settings, "offsets.topic.replication.factor", 1);
        set(settings, "offsets.topic.num.partitions", 4);
        set(settings, "transaction.state.log.replication.factor", 1);
        set(settings, "transaction.state.log.min.isr", 1);
        set(settings, "transaction.state.log.num.partitions", 4);
        // A transaction that begins while the markers of the last one are being written waits for so long, in turn.
        set(settings, "add.partitions.to.txn.retry.backoff.ms", 1);
        set(settings, "share.coordinator.state.topic.replication.factor", 1);
        set(settings, "share.coordinator.state.topic.min.isr", 1);
        set(settings, "share.coordinator.state.topic.num.partitions", 1);
        set(settings, "group.initial.rebalance.delay.ms", 0);

        set(settings, "num.network.threads", 2);
        set(settings, "num.io.threads", 4);
        set(settings, "log.cleaner.dedupe.buffer.size", 16 * 1024 * 1024);
        return settings;
    }

    private static void set(Properties settings, String name, Object value) {
        settings.setProperty(name, value.toString());
    }
}
