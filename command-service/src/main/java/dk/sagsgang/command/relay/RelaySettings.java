package dk.sagsgang.command.relay;

import java.time.Duration;
import java.util.Map;

/**
 * How the relay works. {@code client} is what every Kafka client gets, {@code bootstrap.servers} and security settings
 * among them. {@code batchEvents} is the largest number of events in one transaction. New topics get
 * {@code replicationFactor} and {@code minInsyncReplicas}, and old ones must have no less. {@code lookEvery} is how often
 * other processes' authorities and commits are looked for; own ones need no looking. A relay that was taken over takes
 * over in turn when the topic has stood still behind the ledger for {@code takeOverAfter}. {@code answerWithin} bounds
 * one answer of Kafka, {@code recheckEvery} is how often a blocked relay looks whether its reason has gone.
 */
public record RelaySettings(
        Map<String, Object> client,
        int batchEvents,
        short replicationFactor,
        int minInsyncReplicas,
        Duration lookEvery,
        Duration takeOverAfter,
        Duration answerWithin,
        Duration recheckEvery) {

    public RelaySettings {
        client = Map.copyOf(client);
    }

    /** For a cluster of at least three brokers. */
    public static RelaySettings usual(String bootstrapServers) {
        return new RelaySettings(
                Map.of("bootstrap.servers", bootstrapServers),
                4_000,
                (short) 3,
                2,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(8),
                Duration.ofSeconds(10));
    }

    /** The same for a broker that is alone in its cluster. */
    public RelaySettings withoutReplicas() {
        return new RelaySettings(
                client, batchEvents, (short) 1, 1, lookEvery, takeOverAfter, answerWithin, recheckEvery);
    }
}
