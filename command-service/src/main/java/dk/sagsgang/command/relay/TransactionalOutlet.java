package dk.sagsgang.command.relay;

import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Sends records as transactions: what a reader of committed records sees is whole batches in order. Every record's
 * acknowledgement is looked at before the commit; a single one that failed aborts the transaction.
 */
final class TransactionalOutlet implements Outlet {

    private static final int PARTITION = 0;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    TransactionalOutlet(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    @Override
    public void claim() {
        producer.initTransactions();
    }

    @Override
    public void send(List<RecordedEvent> events) {
        sendAll(events.stream().map(event -> record(topic, event)).toList());
    }

    void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        try {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
            for (ProducerRecord<byte[], byte[]> record : records) {
                acknowledgements.add(producer.send(record));
            }
            producer.flush();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
            producer.commitTransaction();
        } catch (ExecutionException e) {
            throw aborted(new KafkaException("Kafka did not take a record: " + e.getCause(), e.getCause()));
        } catch (InterruptedException e) {
            throw aborted(new InterruptException(e));
        } catch (KafkaException e) {
            throw aborted(e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }

    static ProducerRecord<byte[], byte[]> record(String topic, RecordedEvent event) {
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(
                topic,
                PARTITION,
                event.recordedAt().toEpochMilli(),
                event.stream().toString().getBytes(StandardCharsets.UTF_8),
                event.payload());
        CloudEventHeaders.write(event).forEach((name, value) -> sent.headers().add(name, value));
        return sent;
    }

    /** Aborts where that can still be done; else the next claim ends the transaction. */
    private KafkaException aborted(KafkaException why) {
        try {
            producer.abortTransaction();
        } catch (KafkaException | IllegalStateException e) {
            why.addSuppressed(e);
        }
        return why;
    }
}
