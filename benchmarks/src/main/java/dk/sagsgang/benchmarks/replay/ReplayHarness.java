package dk.sagsgang.benchmarks.replay;

import static dk.sagsgang.benchmarks.kernel.Measurement.EVENTS_A_SECOND;

import dk.sagsgang.benchmarks.floors.RawProducer;
import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.mix.CaseCourse;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.benchmarks.scenes.StreamingSide;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How many events a second one client is told as NDJSON from the first on, beside a plain reader of the topic. */
public final class ReplayHarness implements Harness {

    private static final int EVENTS = 200_000;
    private static final AuthorityId AUTHORITY = new AuthorityId("replayed");

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String title() {
        return "Replay";
    }

    @Override
    public String method() {
        return "One client asks for all events of an authority as NDJSON, again and again until the time is over, and"
                + " counts the lines that come over its socket; every event is a CloudEvents JSON event of some 600"
                + " octets. The floor is a plain consumer of the same topic with fetches of 8 MB and polls of 10,000"
                + " records, which looks at nothing. The service keeps nothing at hand, so that everything comes"
                + " from the topic. Broker, service and client are in this JVM.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        int events = plan.count(EVENTS);
        try (Broker broker = new Broker(plan.directory().resolve("broker"))) {
            fill(broker, events);
            try (StreamingSide service = new StreamingSide(broker, "--sagsgang.streams.tail-events=2");
                    Consumer<byte[], byte[]> consumer = consumer(broker)) {
                service.awaitApplied(AUTHORITY.value(), events);
                List<Row> rows = Rounds.interleaved(
                        plan,
                        List.of(
                                Measurement.floor(
                                        "poll",
                                        "plain consumer",
                                        EVENTS_A_SECOND,
                                        time -> again(time, () -> poll(consumer, events))),
                                new Measurement(
                                        "replay",
                                        "NDJSON over HTTP from the first event on",
                                        EVENTS_A_SECOND,
                                        "poll",
                                        time -> again(time, () -> replay(service, "", events))),
                                new Measurement(
                                        "filtered",
                                        "the same, only one kind of event, of all that are read",
                                        EVENTS_A_SECOND,
                                        "poll",
                                        time -> again(time, () -> {
                                            replay(service, "&type=CaseOpened", -1);
                                            return events;
                                        }))));
                return new Findings(
                        rows,
                        List.of(Goal.atLeast(
                                "events/s of a replay",
                                300_000,
                                Row.named("replay", rows).median(),
                                EVENTS_A_SECOND)),
                        List.of());
            }
        }
    }

    /** Reads everything once, and says how many events that were. */
    private interface Reader {

        int read() throws Exception;
    }

    private static Sample again(Duration time, Reader reader) throws Exception {
        long began = System.nanoTime();
        long events = 0;
        do {
            events += reader.read();
        } while (System.nanoTime() - began < time.toNanos());
        return Sample.rate(events, System.nanoTime() - began, null);
    }

    /** A failure shows when not all of them come. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void fill(Broker broker, int events) throws Exception {
        String topic = Topics.events(AUTHORITY);
        broker.create(topic);
        CaseCourse course = new CaseCourse(AUTHORITY);
        try (Producer<byte[], byte[]> producer = broker.producer(5)) {
            for (int position = 1; position <= events; position++) {
                producer.send(RawProducer.record(topic, course.at(position)));
            }
        }
    }

    private static int poll(Consumer<byte[], byte[]> consumer, int events) {
        consumer.seekToBeginning(consumer.assignment());
        int read = 0;
        while (read < events) {
            read += consumer.poll(Duration.ofSeconds(1)).count();
        }
        return read;
    }

    private static Consumer<byte[], byte[]> consumer(Broker broker) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("fetch.max.bytes", 8 * 1024 * 1024);
        settings.put("max.partition.fetch.bytes", 8 * 1024 * 1024);
        settings.put("max.poll.records", 10_000);
        settings.put("receive.buffer.bytes", -1);
        // What waits at the end of the topic holds up who begins anew.
        settings.put("fetch.max.wait.ms", 100);
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(Topics.events(AUTHORITY), 0)));
        return consumer;
    }

    /** Reads one answer to its end; a negative number of events is any. */
    private static int replay(StreamingSide service, String more, int events) throws IOException {
        try (Socket socket =
                new Socket(service.address().getAddress(), service.address().getPort())) {
            String request = "GET /api/v1/authorities/" + AUTHORITY + "/events?from=1" + more
                    + " HTTP/1.0\r\nHost: localhost\r\nAccept: application/x-ndjson\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            int lines = lines(socket.getInputStream());
            if (events >= 0 && lines != events) {
                throw new IllegalStateException(lines + " events came of " + events + ".");
            }
            return lines;
        }
    }

    /** Counts the ends of events; the older HTTP knows no chunks, so they stand as they were written. */
    private static int lines(InputStream in) throws IOException {
        byte[] buffer = new byte[256 * 1024];
        int lines = 0;
        byte before = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n' && before == '}') {
                    lines++;
                }
                before = buffer[i];
            }
        }
        return lines;
    }
}
