package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Walks along one authority's topic from a place to another, with large fetches and in no group, so that the live intake
 * does not notice. Each position is given out once and in order; one that is missing throws {@link Hole}. Belongs to one
 * thread; holds no more than one poll's records.
 */
final class TopicWalk implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FETCH_BYTES = 8 * 1024 * 1024;
    private static final int RECORDS = 5_000;

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition topic;
    private final Place end;
    private long next;

    TopicWalk(String bootstrapServers, AuthorityId authority, Place from, Place end) {
        this.consumer = consumer(bootstrapServers);
        this.topic = new TopicPartition(Topics.events(authority), 0);
        this.end = end;
        this.next = from.position() + 1;
        consumer.assign(List.of(topic));
        consumer.seek(topic, from.offset());
    }

    /** Thrown where a position is missing, which the live intake stops at too. */
    static final class Hole extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Hole(long missing, long found) {
            super("Position " + missing + " is missing: position " + found + " follows.");
        }
    }

    boolean isAtEnd() {
        return next > end.position();
    }

    /** The records of the next positions as they came, none where none came within a moment. */
    List<ConsumerRecord<byte[], byte[]>> next() {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> it : consumer.poll(POLL).records(topic)) {
            if (isAtEnd()) {
                break;
            }
            long position = position(it);
            if (position > next) {
                throw new Hole(next, position);
            }
            if (position == next) {
                found.add(it);
                next++;
            }
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** What one record says in a header, read no further; empty where it has none. */
    static byte[] header(ConsumerRecord<byte[], byte[]> it, String name) {
        Header header = it.headers().lastHeader(name);
        return header == null || header.value() == null ? new byte[0] : header.value();
    }

    static Arrival arrival(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        Map<String, byte[]> headers = new HashMap<>();
        kafkaRecord.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), header.value());
            }
        });
        return new Arrival(kafkaRecord.offset(), headers, kafkaRecord.value());
    }

    /** The position it says; a record without one is taken for a hole, as the live intake takes it. */
    private long position(ConsumerRecord<byte[], byte[]> it) {
        long position = 0;
        byte[] digits = header(it, CloudEventHeaders.POSITION);
        for (byte digit : digits) {
            if (digit < '0' || digit > '9') {
                throw new Hole(next, -1);
            }
            position = 10 * position + (digit - '0');
        }
        if (digits.length == 0) {
            throw new Hole(next, -1);
        }
        return position;
    }

    private static Consumer<byte[], byte[]> consumer(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
