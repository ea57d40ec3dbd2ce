package dk.sagsgang.command.relay;

import dk.sagsgang.events.proofs.CheckpointRecord;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The topic of one authority's checkpoints on Kafka, made and verified like the one of its events. */
public final class CheckpointTopic implements CheckpointOutlet {

    private static final int PARTITION = 0;

    private final AuthorityId authority;
    private final KafkaClients clients;
    private final EventTopic topic;
    private final TopicTail tail;
    private @Nullable TransactionalOutlet producer;

    public CheckpointTopic(AuthorityId authority, RelaySettings settings) {
        this.authority = authority;
        this.clients = new KafkaClients(settings);
        this.topic = new EventTopic(Topics.checkpoints(authority), settings);
        this.tail = new TopicTail(topic.name(), settings.answerWithin(), System::nanoTime);
    }

    @Override
    public Optional<byte[]> look() {
        return asking(() -> {
            try (Admin admin = clients.admin()) {
                topic.prepare(admin);
            }
            try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
                return value(tail.last(consumer));
            }
        });
    }

    @Override
    public Optional<byte[]> claim() {
        return asking(() -> {
            claimed().claim();
            try (Consumer<byte[], byte[]> ofAll = clients.consumerOfAll();
                    Consumer<byte[], byte[]> consumer = clients.consumer()) {
                tail.requireNothingOpen(ofAll, consumer);
                return value(tail.last(consumer));
            }
        });
    }

    @Override
    public void send(List<CheckpointRecord> checkpoints) {
        asking(() -> {
            claimed().sendAll(checkpoints.stream().map(this::record).toList());
            return true;
        });
    }

    @Override
    public void close() {
        TransactionalOutlet made = producer;
        if (made != null) {
            made.close();
        }
    }

    private TransactionalOutlet claimed() {
        TransactionalOutlet made = producer;
        if (made == null) {
            made = new TransactionalOutlet(clients.producer("sagsgang.sealer." + authority), topic.name());
            producer = made;
        }
        return made;
    }

    private ProducerRecord<byte[], byte[]> record(CheckpointRecord checkpoint) {
        ProducerRecord<byte[], byte[]> sent =
                new ProducerRecord<>(topic.name(), PARTITION, checkpoint.key(), checkpoint.value());
        checkpoint.headers().forEach((name, value) -> sent.headers().add(name, value));
        return sent;
    }

    private static Optional<byte[]> value(@Nullable ConsumerRecord<byte[], byte[]> record) {
        return record == null ? Optional.empty() : Optional.of(record.value() == null ? new byte[0] : record.value());
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw OutletFailure.of(e);
        }
    }
}
