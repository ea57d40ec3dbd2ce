package dk.sagsgang.command.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Finds the last committed record of a topic of one partition, behind markers and aborted batches. */
final class TopicTail {

    private static final int FIRST_STEP = 16;
    private static final int LONGEST_STEP = 4_096;
    private static final Duration POLL = Duration.ofMillis(100);

    private final TopicPartition partition;
    private final Duration within;
    private final LongSupplier nanos;

    TopicTail(String topic, Duration within, LongSupplier nanos) {
        this.partition = new TopicPartition(topic, 0);
        this.within = within;
        this.nanos = nanos;
    }

    /** Throws {@link TopicRefused} while a transaction of somebody else is open: it hides what was committed after it. */
    void requireNothingOpen(Consumer<byte[], byte[]> ofAll, Consumer<byte[], byte[]> consumer) {
        long written = offset(ofAll.endOffsets(List.of(partition)));
        if (offset(consumer.endOffsets(List.of(partition))) < written) {
            throw refused("has a transaction open that is not the relay's");
        }
    }

    /** Goes backwards in growing steps, since what lies at the end may be markers and aborted batches only. */
    @Nullable
    ConsumerRecord<byte[], byte[]> last(Consumer<byte[], byte[]> consumer) {
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

    TopicRefused refused(String why) {
        return new TopicRefused("The topic " + partition.topic() + " " + why + ".");
    }

    private @Nullable ConsumerRecord<byte[], byte[]> lastBetween(
            Consumer<byte[], byte[]> consumer, long from, long end) {
        long deadline = nanos.getAsLong() + within.toNanos();
        ConsumerRecord<byte[], byte[]> last = null;
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            if (nanos.getAsLong() - deadline > 0) {
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
}
