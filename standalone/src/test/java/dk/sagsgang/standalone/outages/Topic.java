package dk.sagsgang.standalone.outages;

import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** An authority's topic as any subscriber reads it. */
public final class Topic {

    private Topic() {}

    /** All committed records from the first to the last. */
    public static List<RecordedEvent> committed(String servers, AuthorityId authority) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        TopicPartition topic = new TopicPartition(Topics.events(authority), 0);
        List<RecordedEvent> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(Set.of(topic));
            consumer.seekToBeginning(Set.of(topic));
            long end = Objects.requireNonNull(consumer.endOffsets(Set.of(topic)).get(topic));
            while (consumer.position(topic) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(it -> events.add(read(it)));
            }
        }
        return events;
    }

    private static RecordedEvent read(ConsumerRecord<byte[], byte[]> received) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        received.headers().forEach(header -> headers.put(header.key(), header.value()));
        return CloudEventHeaders.read(headers, received.value());
    }
}
