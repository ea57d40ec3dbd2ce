package dk.sagsgang.command.relay;

import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.UnknownEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The end of an authority's topic. The last committed record says where to go on, so there is no checkpoint that could
 * be wrong; and it must be the very event that the ledger has at its position, or the two do not belong together.
 */
final class TopicEnd {

    private static final int FIRST_STEP = 16;
    private static final int LONGEST_STEP = 4_096;
    private static final Duration POLL = Duration.ofMillis(100);

    private final TopicPartition partition;
    private final Duration within;

    TopicEnd(String topic, Duration within) {
        this.partition = new TopicPartition(topic, 0);
        this.within = within;
    }

    /**
     * The last position on the topic, 0 where it is empty, for one who has claimed it. Throws {@link TopicRefused} where
     * it is not the ledger's, and while a transaction of somebody else is open: it hides what was committed after it.
     */
    long verifiedPosition(
            Consumer<byte[], byte[]> ofAll, Consumer<byte[], byte[]> consumer, Ledger ledger, AuthorityId authority) {
        long written = offset(ofAll.endOffsets(List.of(partition)));
        if (offset(consumer.endOffsets(List.of(partition))) < written) {
            throw refused("has a transaction open that is not the relay's");
        }
        Optional<RecordedEvent> last = lastEvent(consumer);
        if (last.isEmpty()) {
            return 0;
        }
        long position = last.get().position();
        List<RecordedEvent> recorded = position < 1 ? List.of() : ledger.read(authority, position, 1);
        if (recorded.isEmpty()) {
            throw refused("is ahead of the ledger: it ends with position " + position + ", the ledger with "
                    + ledger.head(authority));
        }
        if (!recorded.getFirst().leafHash().equals(last.get().leafHash())) {
            throw refused("does not belong to this ledger: position " + position + " is another event there");
        }
        return position;
    }

    /** The last position on the topic as its header says, absent where the topic is empty. */
    OptionalLong position(Consumer<byte[], byte[]> consumer) {
        Optional<RecordedEvent> last = lastEvent(consumer);
        return last.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(last.get().position());
    }

    private Optional<RecordedEvent> lastEvent(Consumer<byte[], byte[]> consumer) {
        ConsumerRecord<byte[], byte[]> record = lastRecord(consumer);
        if (record == null) {
            return Optional.empty();
        }
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        try {
            return Optional.of(CloudEventHeaders.read(headers, record.value()));
        } catch (UnknownEvent | IllegalArgumentException e) {
            throw refused("ends with a record that is not one of ours, at offset " + record.offset() + " ("
                    + e.getMessage() + ")");
        }
    }

    /** Goes backwards in growing steps, since what lies at the end may be markers and aborted batches only. */
    private @Nullable ConsumerRecord<byte[], byte[]> lastRecord(Consumer<byte[], byte[]> consumer) {
        consumer.assign(List.of(partition));
        long beginning = offset(consumer.beginningOffsets(List.of(partition)));
        long end = offset(consumer.endOffsets(List.of(partition)));
        int step = FIRST_STEP;
        while (end > beginning) {
            long from = Math.max(beginning, end - step);
            ConsumerRecord<byte[], byte[]> last = lastBetween(consumer, from, end);
            if (last != null) {
                return last;
            }
            end = from;
            step = Math.min(step * 2, LONGEST_STEP);
        }
        return null;
    }

    private @Nullable ConsumerRecord<byte[], byte[]> lastBetween(
            Consumer<byte[], byte[]> consumer, long from, long end) {
        long deadline = System.nanoTime() + within.toNanos();
        ConsumerRecord<byte[], byte[]> last = null;
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("The end of " + partition.topic() + " could not be read in time.");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
                last = record.offset() < end ? record : last;
            }
        }
        return last;
    }

    private long offset(Map<TopicPartition, Long> offsets) {
        Long offset = offsets.get(partition);
        if (offset == null) {
            throw new TimeoutException("Kafka did not tell where " + partition.topic() + " ends.");
        }
        return offset;
    }

    private TopicRefused refused(String why) {
        return new TopicRefused("The topic " + partition.topic() + " " + why + ".");
    }
}
