package dk.sagsgang.query.intake;

import dk.sagsgang.events.proofs.CheckpointRecord;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.store.Checkpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the end of each topic of checkpoints, and whatever comes after it. Belongs to one thread. */
final class CheckpointReader {
    private static final Logger log = LoggerFactory.getLogger(CheckpointReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    /** So many records before the end hold a checkpoint in any case, markers of transactions among them. */
    private static final long FROM_THE_END = 64;

    private final Consumer<byte[], byte[]> consumer;
    private final Checkpoints checkpoints;
    private final Set<TopicPartition> reading = new HashSet<>();
    private long lookAt = System.nanoTime();

    CheckpointReader(Consumer<byte[], byte[]> consumer, Checkpoints checkpoints) {
        this.consumer = consumer;
        this.checkpoints = checkpoints;
    }

    /** One round: look for topics where it is time, wait a moment for records, take what came; false without a topic. */
    boolean round() {
        if (System.nanoTime() - lookAt >= 0) {
            look();
            lookAt = System.nanoTime() + LOOK_EVERY_NANOS;
        }
        if (reading.isEmpty()) {
            return false;
        }
        consumer.poll(POLL).forEach(this::take);
        return true;
    }

    private void look() {
        List<TopicPartition> found = new ArrayList<>();
        for (String topic : consumer.listTopics().keySet()) {
            if (Topics.authorityOfCheckpoints(topic).isPresent()) {
                found.add(new TopicPartition(topic, 0));
            }
        }
        found.removeAll(reading);
        if (found.isEmpty()) {
            return;
        }
        reading.addAll(found);
        consumer.assign(reading);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(found);
        Map<TopicPartition, Long> ends = consumer.endOffsets(found);
        for (TopicPartition topic : found) {
            long begin = begins.getOrDefault(topic, 0L);
            consumer.seek(topic, Math.max(begin, ends.getOrDefault(topic, 0L) - FROM_THE_END));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> received) {
        AuthorityId authority = Topics.authorityOfCheckpoints(received.topic()).orElseThrow();
        try {
            byte[] value = received.value();
            if (value == null) {
                throw new InvalidValue("It has no value.");
            }
            Map<String, byte[]> headers = new HashMap<>();
            received.headers().forEach(header -> headers.put(header.key(), header.value()));
            checkpoints.add(authority, CheckpointRecord.read(headers, value));
        } catch (InvalidValue e) {
            log.error(
                    "The record at offset {} of {} is no checkpoint: {}",
                    received.offset(),
                    received.topic(),
                    e.getMessage());
        }
    }
}
