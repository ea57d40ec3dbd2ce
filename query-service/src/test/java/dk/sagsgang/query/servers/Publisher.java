package dk.sagsgang.query.servers;

import dk.sagsgang.events.proofs.CheckpointRecord;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.VerifierKey;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes what a ledger recorded as a relay does: in transactions, with all but the payload in headers. */
public final class Publisher implements AutoCloseable {
    private final String servers;
    private final KafkaProducer<byte[], byte[]> producer;

    public Publisher(String servers) {
        this.servers = servers;
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "test-" + UUID.randomUUID()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Publishes what the ledger recorded since the last time, and returns it. */
    public List<RecordedEvent> publish(Ledger ledger) {
        List<RecordedEvent> events = ledger.take();
        publish(ledger, events);
        return events;
    }

    /** Publishes these events in one transaction, and makes the ledger's topic when needed. */
    public void publish(Ledger ledger, List<RecordedEvent> events) {
        String topic = Topics.events(ledger.authority());
        makeTopic(topic);
        producer.beginTransaction();
        events.forEach(event -> send(topic, event, event.payload()));
        producer.commitTransaction();
    }

    /** Publishes a signed checkpoint of the ledger's log, and makes the topic when needed. */
    public void publishCheckpoint(Ledger ledger, SignedNote note, VerifierKey key) {
        String topic = Topics.checkpoints(ledger.authority());
        makeTopic(topic);
        CheckpointRecord checkpoint = new CheckpointRecord(note, new LogKeys(List.of(key), List.of()));
        ProducerRecord<byte[], byte[]> toSend = new ProducerRecord<>(topic, 0, checkpoint.key(), checkpoint.value());
        checkpoint.headers().forEach((name, value) -> toSend.headers().add(name, value));
        producer.beginTransaction();
        send(toSend);
        producer.commitTransaction();
    }

    /** Publishes an event with another payload than its headers vouch for. */
    public void publishAltered(RecordedEvent event, byte[] payload) {
        producer.beginTransaction();
        send(Topics.events(event.stream().authority()), event, payload);
        producer.commitTransaction();
    }

    /** Publishes events that never count, because their transaction is given up. */
    public void publishInVain(Ledger ledger, List<RecordedEvent> events) {
        String topic = Topics.events(ledger.authority());
        producer.beginTransaction();
        events.forEach(event -> send(topic, event, event.payload()));
        producer.flush();
        producer.abortTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(String topic, RecordedEvent event, byte[] payload) {
        ProducerRecord<byte[], byte[]> toSend = new ProducerRecord<>(topic, payload);
        CloudEventHeaders.write(event).forEach((name, value) -> toSend.headers().add(name, value));
        send(toSend);
    }

    /** A failure shows when the transaction ends. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(ProducerRecord<byte[], byte[]> toSend) {
        producer.send(toSend);
    }

    private void makeTopic(String topic) {
        try (Admin admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic cannot be made", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a topic was made", e);
        }
    }
}
