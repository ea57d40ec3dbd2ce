package dk.sagsgang.benchmarks.rebuild;

import dk.sagsgang.benchmarks.floors.RawProducer;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.mix.Commits;
import dk.sagsgang.benchmarks.mix.RecordedEvents;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.command.ledger.Commit;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** An authority's topic as the relay leaves it; the events of one case are 200 apart. */
final class Topic {

    private static final int APART = 200;
    private static final int FETCH_BYTES = 8 * 1024 * 1024;
    private static final int RECORDS = 5_000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Topic() {}

    static void fill(Broker broker, AuthorityId authority, int cases, int eventsACase) throws Exception {
        Commits commits = new Commits(authority);
        List<Commit> all = new ArrayList<>(cases);
        Commit registration = commits.registration();
        for (int i = 0; i < cases; i++) {
            all.add(commits.next(eventsACase));
        }
        String topic = Topics.events(authority);
        broker.create(topic);
        try (Producer<byte[], byte[]> producer = broker.producer(5)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            long position = 1;
            sent.add(producer.send(RawProducer.record(
                    topic,
                    RecordedEvents.recorded(registration, registration.events().getFirst(), position))));
            for (int from = 0; from < cases; from += APART) {
                List<Commit> some = all.subList(from, Math.min(cases, from + APART));
                for (int version = 0; version < eventsACase; version++) {
                    for (Commit commit : some) {
                        position++;
                        sent.add(producer.send(RawProducer.record(
                                topic,
                                RecordedEvents.recorded(commit, commit.events().get(version), position))));
                    }
                }
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    /** Reads all of it, and does nothing with it. */
    static Sample read(Broker broker, AuthorityId authority, long events) {
        TopicPartition partition = new TopicPartition(Topics.events(authority), 0);
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "max.partition.fetch.bytes",
                        FETCH_BYTES,
                        "fetch.max.bytes",
                        FETCH_BYTES,
                        "max.poll.records",
                        RECORDS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long began = System.nanoTime();
            long seen = 0;
            while (seen < events) {
                seen += consumer.poll(POLL).count();
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("Only " + seen + " of " + events + " events came.");
                }
            }
            return Sample.rate(seen, System.nanoTime() - began, null);
        }
    }
}
