package dk.sagsgang.command.relay;

import static java.util.Map.entry;

import dk.sagsgang.events.values.AuthorityId;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka's clients so that none of them waits longer than the settings say. */
final class KafkaClients {

    /** An event may have 900,000 bytes of payload and source, and then its headers. */
    private static final int LARGEST_REQUEST_BYTES = 2_000_000;

    private static final int BATCH_BYTES = 256 * 1024;

    /** A broker that is still writing the markers of one transaction refuses the next for some milliseconds. */
    private static final int FIRST_RETRY_MILLIS = 2;

    private static final int LAST_RETRY_MILLIS = 1_000;

    private final RelaySettings settings;

    KafkaClients(RelaySettings settings) {
        this.settings = settings;
    }

    /**
     * A short-lived client: one that finds no broker is made anew later. It does not begin anew by itself, since Kafka's
     * does so without a pause for as long as all brokers are away, and says it each time.
     */
    Admin admin() {
        return Admin.create(with(Map.of(
                "metadata.recovery.strategy", "none",
                "request.timeout.ms", halfMillis(),
                "default.api.timeout.ms", millis())));
    }

    /** Reads what was committed, belongs to no group, and stores no offsets. */
    Consumer<byte[], byte[]> consumer() {
        return consumer("read_committed");
    }

    /** The same, but sees what is not committed too. */
    Consumer<byte[], byte[]> consumerOfAll() {
        return consumer("read_uncommitted");
    }

    private Consumer<byte[], byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                with(Map.of(
                        "isolation.level",
                        isolation,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "allow.auto.create.topics",
                        false,
                        "request.timeout.ms",
                        halfMillis(),
                        "default.api.timeout.ms",
                        millis())),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> producer(AuthorityId authority) {
        return producer("sagsgang.relay." + authority);
    }

    /** Only the newest producer of a transactional id can write. */
    Producer<byte[], byte[]> producer(String transactionalId) {
        return new KafkaProducer<>(
                with(Map.ofEntries(
                        entry("transactional.id", transactionalId),
                        entry("acks", "all"),
                        entry("enable.idempotence", true),
                        entry("retry.backoff.ms", FIRST_RETRY_MILLIS),
                        entry("retry.backoff.max.ms", LAST_RETRY_MILLIS),
                        entry("linger.ms", 0),
                        entry("batch.size", BATCH_BYTES),
                        entry("max.request.size", LARGEST_REQUEST_BYTES),
                        entry("request.timeout.ms", halfMillis()),
                        entry("delivery.timeout.ms", millis()),
                        entry("max.block.ms", millis()))),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(settings.client());
        all.putAll(own);
        return all;
    }

    private int millis() {
        return Math.toIntExact(settings.answerWithin().toMillis());
    }

    private int halfMillis() {
        return millis() / 2;
    }
}
