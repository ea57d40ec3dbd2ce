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

/**
 * The end of an authority's topic. The last committed record says where to go on, so there is no checkpoint that could
 * be wrong; and it must be the very event that the ledger has at its position, or the two do not belong together.
 */
final class TopicEnd {

    private final TopicTail tail;

    TopicEnd(String topic, Duration within) {
        this.tail = new TopicTail(topic, within);
    }

    /**
     * The last position on the topic, 0 where it is empty, for one who has claimed it. Throws {@link TopicRefused} where
     * it is not the ledger's, and while a transaction of somebody else is open: it hides what was committed after it.
     */
    long verifiedPosition(
            Consumer<byte[], byte[]> ofAll, Consumer<byte[], byte[]> consumer, Ledger ledger, AuthorityId authority) {
        tail.requireNothingOpen(ofAll, consumer);
        Optional<RecordedEvent> last = lastEvent(consumer);
        if (last.isEmpty()) {
            return 0;
        }
        long position = last.get().position();
        List<RecordedEvent> recorded = position < 1 ? List.of() : ledger.read(authority, position, 1);
        if (recorded.isEmpty()) {
            throw tail.refused("is ahead of the ledger: it ends with position " + position + ", the ledger with "
                    + ledger.head(authority));
        }
        if (!recorded.getFirst().leafHash().equals(last.get().leafHash())) {
            throw tail.refused("does not belong to this ledger: position " + position + " is another event there");
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
