package dk.sagsgang.benchmarks.freshness;

import dk.sagsgang.benchmarks.floors.RawProducer;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.mix.Commits;
import dk.sagsgang.benchmarks.mix.RecordedEvents;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;

/** A plain producer and a plain reader of one topic: from the acknowledgement of each record until the reader has it. */
final class Plain {

    private static final String TOPIC = "plain";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int PATIENCE_SECONDS = 30;

    private Plain() {}

    static Sample run(Broker broker, int aSecond, Duration time) throws Exception {
        int most = Math.max(20, Math.toIntExact(time.toMillis() * aSecond / 1_000)) + 1;
        List<RecordedEvent> events = RecordedEvents.made(most, 1, new Commits(new AuthorityId("plain")));
        CountDownLatch[] seen = new CountDownLatch[most + 1];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = new CountDownLatch(1);
        }
        long[] seenAt = new long[seen.length];
        AtomicBoolean over = new AtomicBoolean();
        broker.create(TOPIC);
        try (Producer<byte[], byte[]> producer = broker.producer(0);
                Consumer<byte[], byte[]> consumer = broker.consumer(TOPIC)) {
            Thread reader = Thread.ofPlatform().start(() -> read(consumer, over, seen, seenAt));
            AtomicInteger next = new AtomicInteger();
            try {
                send(producer, events.get(next.getAndIncrement()));
                return Clocked.run(aSecond, time, () -> {
                    long offset = send(producer, events.get(next.getAndIncrement()));
                    long answered = System.nanoTime();
                    if (!seen[Math.toIntExact(offset)].await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                        throw new IllegalStateException("A record did not arrive.");
                    }
                    return Math.max(0, seenAt[Math.toIntExact(offset)] - answered);
                });
            } finally {
                over.set(true);
                reader.join();
            }
        } finally {
            broker.remove(TOPIC);
        }
    }

    private static long send(Producer<byte[], byte[]> producer, RecordedEvent event) throws Exception {
        return producer.send(RawProducer.record(TOPIC, event)).get().offset();
    }

    private static void read(
            Consumer<byte[], byte[]> consumer, AtomicBoolean over, CountDownLatch[] seen, long[] seenAt) {
        while (!over.get()) {
            for (ConsumerRecord<byte[], byte[]> it : consumer.poll(POLL)) {
                int at = Math.toIntExact(it.offset());
                seenAt[at] = System.nanoTime();
                seen[at].countDown();
            }
        }
    }
}
