package dk.sagsgang.command.relay;

import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.UnknownEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The end of an authority's topic. The last committed record says where to go on, so there is no checkpoint that could
 * be wrong; and it must be the very event that the ledger has at its position, or the two do not belong together.
 */
final class TopicEnd implements End {

    private static final int FIRST_STEP = 16;
    private static final int LONGEST_STEP = 4_096;
    private static final Duration POLL = Duration.ofMillis(100);

    private final TopicPartition partition;
    private final Recorded recorded;
    private final Supplier<Consumer<byte[], byte[]>> ofAll;
    private final Supplier<Consumer<byte[], byte[]>> ofCommitted;
    private final Duration within;
    private final LongSupplier nanos;

    /** Makes a consumer of all records, or of committed ones, whenever it looks. */
    TopicEnd(
            String topic,
            Recorded recorded,
            Supplier<Consumer<byte[], byte[]>> ofAll,
            Supplier<Consumer<byte[], byte[]>> ofCommitted,
            Duration within,
            LongSupplier nanos) {
        this.partition = new TopicPartition(topic, 0);
        this.recorded = recorded;
        this.ofAll = ofAll;
        this.ofCommitted = ofCommitted;
        this.within = within;
        this.nanos = nanos;
    }

    @Override
    public long verifiedPosition() {
        try (Consumer<byte[], byte[]> all = ofAll.get();
                Consumer<byte[], byte[]> committed = ofCommitted.get()) {
            return verifiedPosition(all, committed);
        }
    }

    @Override
    public OptionalLong position() {
        try (Consumer<byte[], byte[]> committed = ofCommitted.get()) {
            Optional<RecordedEvent> last = lastEvent(committed);
            return last.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(last.get().position());
        }
    }

    private long verifiedPosition(Consumer<byte[], byte[]> all, Consumer<byte[], byte[]> consumer) {
        long written = offset(all.endOffsets(List.of(partition)));
        if (offset(consumer.endOffsets(List.of(partition))) < written) {
            throw refused("has a transaction open that is not the relay's");
        }
        Optional<RecordedEvent> last = lastEvent(consumer);
        if (last.isEmpty()) {
            return 0;
        }
        long position = last.get().position();
        List<RecordedEvent> same = position < 1 ? List.of() : recorded.read(position, 1);
        if (same.isEmpty()) {
            throw refused("is ahead of the ledger: it ends with position " + position + ", the ledger with "
                    + recorded.head());
        }
        if (!same.getFirst().leafHash().equals(last.get().leafHash())) {
            throw refused("does not belong to this ledger: position " + position + " is another event there");
        }
        return position;
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

    private TopicRefused refused(String why) {
        return new TopicRefused("The topic " + partition.topic() + " " + why + ".");
    }
}
