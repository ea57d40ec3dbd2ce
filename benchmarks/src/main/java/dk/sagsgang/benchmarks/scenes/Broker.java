package dk.sagsgang.benchmarks.scenes;

import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The embedded broker, and the plain clients that a floor is measured with. */
public final class Broker implements AutoCloseable {

    private static final long LOOK_NANOS = 10_000_000;

    private final EmbeddedKafka kafka;
    private final Admin admin;

    public Broker(Path directory) {
        kafka = EmbeddedKafka.start(directory, 0);
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Makes a topic of one partition that keeps everything, also what bears an old date. */
    public void create(String topic) throws Exception {
        NewTopic kept = new NewTopic(topic, 1, (short) 1).configs(Map.of("retention.ms", "-1"));
        admin.createTopics(List.of(kept)).all().get();
    }

    /** Removes a topic and waits until it is gone, so that the next of its name is a new one. */
    public void remove(String topic) throws Exception {
        admin.deleteTopics(List.of(topic)).all().get();
        while (isThere(topic)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** An idempotent producer without transactions, with batches as large as the relay's. */
    public Producer<byte[], byte[]> producer(int lingerMillis) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "batch.size",
                        256 * 1024,
                        "linger.ms",
                        lingerMillis),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Reads what is committed on a topic from its beginning on. */
    public Consumer<byte[], byte[]> consumer(String topic) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        return consumer;
    }

    @Override
    public void close() {
        admin.close();
        kafka.close();
    }

    private boolean isThere(String topic) throws Exception {
        try {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }
}
