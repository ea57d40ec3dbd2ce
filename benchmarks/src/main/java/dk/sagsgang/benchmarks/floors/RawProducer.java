package dk.sagsgang.benchmarks.floors;

import dk.sagsgang.benchmarks.kernel.Contender;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * A warm idempotent producer that sends the records of given events, made before the time runs, to a topic that is new in
 * each round, and sees every acknowledgement.
 */
public final class RawProducer implements Contender, AutoCloseable {

    /** What it is, for a table. */
    public static final String WHAT = "raw idempotent producer, acks=all, the same records";

    private static final String TOPIC = "floor";
    private static final int LINGER_MILLIS = 5;

    private final Broker broker;
    private final Producer<byte[], byte[]> producer;
    private final List<ProducerRecord<byte[], byte[]>> records;

    public RawProducer(Broker broker, List<RecordedEvent> events) {
        this.broker = broker;
        this.producer = broker.producer(LINGER_MILLIS);
        this.records = events.stream().map(event -> record(TOPIC, event)).toList();
    }

    /** The record that an event becomes. */
    public static ProducerRecord<byte[], byte[]> record(String topic, RecordedEvent event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic,
                0,
                event.recordedAt().toEpochMilli(),
                event.stream().toString().getBytes(StandardCharsets.UTF_8),
                event.payload());
        for (Map.Entry<String, byte[]> header : CloudEventHeaders.write(event).entrySet()) {
            record.headers().add(header.getKey(), header.getValue());
        }
        return record;
    }

    @Override
    public Sample measure(Duration time) throws Exception {
        broker.create(TOPIC);
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
        long began = System.nanoTime();
        for (ProducerRecord<byte[], byte[]> record : records) {
            acknowledgements.add(producer.send(record));
        }
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
        long took = System.nanoTime() - began;
        broker.remove(TOPIC);
        return Sample.rate(records.size(), took, null);
    }

    @Override
    public void close() {
        producer.close();
    }
}
