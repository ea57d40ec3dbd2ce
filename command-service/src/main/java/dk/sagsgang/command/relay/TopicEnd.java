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

/**
 * The end of an authority's topic. The last committed record says where to go on, so there is no checkpoint that could
 * be wrong; and it must be the very event that the ledger has at its position, or the two do not belong together.
 */
final class TopicEnd implements End {

    private final TopicTail tail;
    private final Recorded recorded;
    private final Supplier<Consumer<byte[], byte[]>> ofAll;
    private final Supplier<Consumer<byte[], byte[]>> ofCommitted;

    /** Makes a consumer of all records, or of committed ones, whenever it looks. */
    TopicEnd(
            String topic,
            Recorded recorded,
            Supplier<Consumer<byte[], byte[]>> ofAll,
            Supplier<Consumer<byte[], byte[]>> ofCommitted,
            Duration within,
            LongSupplier nanos) {
        this.tail = new TopicTail(topic, within, nanos);
        this.recorded = recorded;
        this.ofAll = ofAll;
        this.ofCommitted = ofCommitted;
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
        tail.requireNothingOpen(all, consumer);
        Optional<RecordedEvent> last = lastEvent(consumer);
        if (last.isEmpty()) {
            return 0;
        }
        long position = last.get().position();
        List<RecordedEvent> same = position < 1 ? List.of() : recorded.read(position, 1);
        if (same.isEmpty()) {
            throw tail.refused("is ahead of the ledger: it ends with position " + position + ", the ledger with "
                    + recorded.head());
        }
        if (!same.getFirst().leafHash().equals(last.get().leafHash())) {
            throw tail.refused("does not belong to this ledger: position " + position + " is another event there");
        }
        return position;
    }

    private Optional<RecordedEvent> lastEvent(Consumer<byte[], byte[]> consumer) {
        ConsumerRecord<byte[], byte[]> record = tail.last(consumer);
        if (record == null) {
            return Optional.empty();
        }
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        try {
            return Optional.of(CloudEventHeaders.read(headers, record.value()));
        } catch (UnknownEvent | IllegalArgumentException e) {
            throw tail.refused("ends with a record that is not one of ours, at offset " + record.offset() + " ("
                    + e.getMessage() + ")");
        }
    }
}
