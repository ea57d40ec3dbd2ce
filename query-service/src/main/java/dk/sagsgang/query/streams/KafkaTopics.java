package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.streams.StreamEnded.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics of events with a few consumers that are lent out, in fetches of 2 MB and polls of 3,000 records, of
 * which three are read ahead while one is looked at: so one that reads keeps at most some 40 MB, and neither waits for
 * the other. Committed records alone are read.
 */
final class KafkaTopics implements EventTopics, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KafkaTopics.class);
    private static final int FETCH_BYTES = 2 * 1024 * 1024;
    private static final int POLL_RECORDS = 3_000;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final long BEGINNING_HOLDS_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** So many records are rather passed over than looked for another way. */
    private static final long NEAR = 5_000;

    private static final int AHEAD = 3;

    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("topic-ahead").start(task);

    private final String bootstrapServers;
    private final Semaphore turns;
    private final ConcurrentLinkedDeque<Consumer<byte[], byte[]>> idle = new ConcurrentLinkedDeque<>();
    private final Map<AuthorityId, Beginning> beginnings = new ConcurrentHashMap<>();
    private volatile boolean closed;

    KafkaTopics(String bootstrapServers, int readers) {
        this.bootstrapServers = bootstrapServers;
        this.turns = new Semaphore(readers, true);
    }

    /** Where a topic began when it was last looked. */
    private record Beginning(long position, long seenAt) {}

    @Override
    public @Nullable Reading open(AuthorityId authority, long position, Duration patience)
            throws StreamEnded, InterruptedException {
        if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return null;
        }
        TopicReading reading = null;
        try {
            reading = begin(authority);
            reading.seek(position);
            TopicReading opened = reading;
            reading = null;
            return opened;
        } catch (KafkaException e) {
            throw away(e);
        } finally {
            if (reading != null) {
                reading.discard();
            }
        }
    }

    @Override
    public long firstPosition(AuthorityId authority) throws StreamEnded, InterruptedException {
        Beginning seen = beginnings.get(authority);
        if (seen != null && isFresh(seen)) {
            return seen.position();
        }
        turns.acquire();
        // Of many who waited for a turn the first has looked for all.
        seen = beginnings.get(authority);
        if (seen != null && isFresh(seen)) {
            turns.release();
            return seen.position();
        }
        TopicReading reading = null;
        try {
            reading = begin(authority);
            long position = reading.first();
            beginnings.put(authority, new Beginning(position, System.nanoTime()));
            reading.close();
            reading = null;
            return position;
        } catch (KafkaException e) {
            throw away(e);
        } finally {
            if (reading != null) {
                reading.discard();
            }
        }
    }

    private static boolean isFresh(Beginning seen) {
        return System.nanoTime() - seen.seenAt() < BEGINNING_HOLDS_NANOS;
    }

    @Override
    public boolean areWaitedFor() {
        return turns.hasQueuedThreads();
    }

    @Override
    public void close() {
        closed = true;
        for (Consumer<byte[], byte[]> it = idle.poll(); it != null; it = idle.poll()) {
            it.close();
        }
    }

    /** Takes a consumer for the turn that the caller was given; where there is none the turn is given back. */
    private TopicReading begin(AuthorityId authority) {
        try {
            Consumer<byte[], byte[]> consumer = idle.poll();
            return new TopicReading(
                    consumer == null ? consumer() : consumer, new TopicPartition(Topics.events(authority), 0));
        } catch (RuntimeException e) {
            turns.release();
            throw e;
        }
    }

    private static StreamEnded away(KafkaException why) {
        StreamEnded ended = new StreamEnded(
                Reason.TOPIC_AWAY, "The stored events cannot be read at the moment. Nothing is lost; ask again.");
        ended.initCause(why);
        return ended;
    }

    /** The records of one poll, and whether more are known to be there. */
    private record Polled(ConsumerRecords<byte[], byte[]> records, boolean more) {
        static final Polled NOTHING = new Polled(ConsumerRecords.empty(), false);
    }

    private final class TopicReading implements Reading {
        private final Consumer<byte[], byte[]> consumer;
        private final TopicPartition topic;
        /** What was read on the way to the position and not handed out yet. */
        private @Nullable ConsumerRecords<byte[], byte[]> found;
        /** Polls under way after the one that was handed out last, each after the other; they alone use the consumer. */
        private final ArrayDeque<CompletableFuture<Polled>> ahead = new ArrayDeque<>();

        private volatile boolean closing;

        TopicReading(Consumer<byte[], byte[]> consumer, TopicPartition topic) {
            this.consumer = consumer;
            this.topic = topic;
        }

        /** The position of the first record that is left, or of the one to come where there is none yet. */
        long first() {
            consumer.assign(List.of(topic));
            Long begin =
                    consumer.beginningOffsets(List.of(topic), ANSWER_WITHIN).get(topic);
            ConsumerRecord<byte[], byte[]> oldest = recordAt(begin == null ? 0 : begin);
            return oldest == null ? 1 : position(oldest);
        }

        /**
         * Goes to the position, or to at most so many records before it. A record's offset grows at least as fast as
         * its position, since markers of transactions take offsets too: so what is found by adding the positions that
         * lack to an offset that is known is never too far.
         */
        void seek(long position) throws StreamEnded {
            consumer.assign(List.of(topic));
            Long begin =
                    consumer.beginningOffsets(List.of(topic), ANSWER_WITHIN).get(topic);
            ConsumerRecord<byte[], byte[]> known = recordAt(begin == null ? 0 : begin);
            if (known != null && position(known) > position) {
                throw new StreamEnded(
                        Reason.HISTORY_LOST,
                        "The events before position " + position(known) + " are not stored any more.");
            }
            while (known != null && position - position(known) > NEAR) {
                ConsumerRecord<byte[], byte[]> nearer = recordAt(known.offset() + position - position(known));
                if (nearer == null) {
                    consumer.seek(topic, known.offset());
                    break;
                }
                known = nearer;
            }
        }

        @Override
        public Iterable<CloudEventRecord> next() throws StreamEnded {
            try {
                ConsumerRecords<byte[], byte[]> read = found;
                found = null;
                Polled polled = read == null ? polled() : new Polled(read, isMoreThere());
                while (polled.more() && ahead.size() < AHEAD) {
                    CompletableFuture<Polled> last = ahead.peekLast();
                    ahead.add(
                            last == null
                                    ? CompletableFuture.supplyAsync(this::poll, THREADS)
                                    : last.thenApplyAsync(it -> it.more() ? poll() : Polled.NOTHING, THREADS));
                }
                return () -> events(polled.records().records(topic).iterator());
            } catch (KafkaException e) {
                throw away(e);
            }
        }

        /** What was polled meanwhile, or is now. After a failure nothing is under way any more. */
        private Polled polled() {
            CompletableFuture<Polled> next = ahead.poll();
            if (next == null) {
                return poll();
            }
            try {
                return next.join();
            } catch (CompletionException e) {
                ahead.clear();
                throw e.getCause() instanceof KafkaException failed ? failed : new KafkaException(e.getCause());
            }
        }

        private Polled poll() {
            return closing ? Polled.NOTHING : new Polled(consumer.poll(POLL), isMoreThere());
        }

        private boolean isMoreThere() {
            return consumer.currentLag(topic).orElse(0) > 0;
        }

        @Override
        public void close() {
            closing = true;
            try {
                while (!ahead.isEmpty()) {
                    polled();
                }
                consumer.assign(List.of());
                if (closed) {
                    consumer.close();
                } else {
                    idle.push(consumer);
                }
            } catch (KafkaException e) {
                log.debug("What was read ahead of {} failed, which nobody waited for", topic, e);
                consumer.close();
            } finally {
                turns.release();
            }
        }

        /** Gives the turn back without the consumer, which failed. */
        void discard() {
            try {
                consumer.close();
            } finally {
                turns.release();
            }
        }

        /** The first committed record at the offset or after it; null where there is none. */
        private @Nullable ConsumerRecord<byte[], byte[]> recordAt(long offset) {
            found = null;
            consumer.seek(topic, offset);
            Long end = consumer.endOffsets(List.of(topic), ANSWER_WITHIN).get(topic);
            long deadline = System.nanoTime() + ANSWER_WITHIN.toNanos();
            while (end != null && consumer.position(topic, ANSWER_WITHIN) < end) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    found = records;
                    return records.iterator().next();
                }
                if (System.nanoTime() - deadline >= 0) {
                    throw new KafkaException("The topic " + topic + " gave no record in time.");
                }
            }
            return null;
        }

        private static long position(ConsumerRecord<byte[], byte[]> read) {
            Header position = read.headers().lastHeader(CloudEventHeaders.POSITION);
            if (position == null) {
                throw new KafkaException("The record at offset " + read.offset() + " has no position.");
            }
            return Long.parseLong(new String(position.value(), StandardCharsets.US_ASCII));
        }

        private static Iterator<CloudEventRecord> events(Iterator<ConsumerRecord<byte[], byte[]>> records) {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return records.hasNext();
                }

                @Override
                public CloudEventRecord next() {
                    return event(records.next());
                }
            };
        }

        private static CloudEventRecord event(ConsumerRecord<byte[], byte[]> read) {
            byte[] value = read.value();
            CloudEventRecord event = new CloudEventRecord(value == null ? new byte[0] : value);
            for (Header header : read.headers()) {
                byte[] octets = header.value();
                if (octets != null) {
                    event.put(header.key(), octets);
                }
            }
            return event;
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Who asks for a topic that is not there must not make it.
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
        // A fetch that waits at the end of a topic holds up whoever goes elsewhere next; the default is 500 ms.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, -1);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
