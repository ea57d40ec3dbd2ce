package dk.sagsgang.command.relay;

import dk.sagsgang.events.stored.RecordedEvent;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/** What the relay must never be: it sends, does not look at what became of it, and goes on. */
final class CarelessOutlet implements Outlet {

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    CarelessOutlet(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    @Override
    public void claim() {
        producer.initTransactions();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void send(List<RecordedEvent> events) {
        producer.beginTransaction();
        events.forEach(event -> producer.send(TransactionalOutlet.record(topic, event)));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }
}
