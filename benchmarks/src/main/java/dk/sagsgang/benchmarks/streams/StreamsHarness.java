package dk.sagsgang.benchmarks.streams;

import dk.sagsgang.benchmarks.floors.RawProducer;
import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Goal;
import dk.sagsgang.benchmarks.kernel.Harness;
import dk.sagsgang.benchmarks.kernel.Latencies;
import dk.sagsgang.benchmarks.kernel.Latency;
import dk.sagsgang.benchmarks.kernel.Measurement;
import dk.sagsgang.benchmarks.kernel.Plan;
import dk.sagsgang.benchmarks.kernel.Rounds;
import dk.sagsgang.benchmarks.kernel.Row;
import dk.sagsgang.benchmarks.kernel.Sample;
import dk.sagsgang.benchmarks.mix.CaseCourse;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.benchmarks.scenes.StreamingSide;
import dk.sagsgang.events.stored.CloudEventHeaders;
import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.OctetBuffer;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.Producer;

/** How soon thousands of clients are told of every event, how many can be told, and what each of them costs. */
public final class StreamsHarness implements Harness {

    private static final int CLIENTS = 5_000;
    private static final int EVENTS_A_SECOND = 40;
    private static final int BURST = 100;
    private static final String MILLIS = "ms (p99)";
    private static final String DELIVERIES = "deliveries/s";
    private static final AuthorityId AUTHORITY = new AuthorityId("streamed");
    private static final String REQUEST = "GET /api/v1/authorities/" + AUTHORITY
            + "/events?from=now HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public String title() {
        return "Streams";
    }

    @Override
    public String method() {
        return "5,000 clients of Server-Sent Events without a filter, all in this JVM and read by one thread. Paced: 40"
                + " events a second go to Kafka, each timed from the call of send, through intake and views, to the"
                + " client's read; the floor is a thread that writes the same octets to as many plain sockets"
                + " in turn, timed from when it is told to. Burst: 100 events at once, until all clients have all of"
                + " them. Heap is what is in use after a collection, with all clients connected and told an event, less"
                + " what was before; the clients' own part is in it.";
    }

    @Override
    public Findings measure(Plan plan) throws Exception {
        int clients = plan.count(CLIENTS);
        try (Broker broker = new Broker(plan.directory().resolve("broker"));
                Producer<byte[], byte[]> producer = broker.producer(0)) {
            broker.create(Topics.events(AUTHORITY));
            Source source = new Source(producer);
            source.send(1);
            try (StreamingSide service = new StreamingSide(broker)) {
                service.awaitApplied(AUTHORITY.value(), 1);
                List<Double> heap = new ArrayList<>();
                List<Row> rows = Rounds.interleaved(
                        plan,
                        List.of(
                                Measurement.floor(
                                        "socket",
                                        "plain sockets, " + EVENTS_A_SECOND + " events/s to each",
                                        MILLIS,
                                        time -> raw(clients, count(time), true)),
                                new Measurement(
                                        "paced",
                                        "streams, " + EVENTS_A_SECOND + " events/s to each",
                                        MILLIS,
                                        "socket",
                                        time -> streamed(service, source, clients, count(time), true, heap)),
                                Measurement.floor(
                                        "socket-burst",
                                        "plain sockets, " + BURST + " events at once",
                                        DELIVERIES,
                                        time -> raw(clients, BURST, false)),
                                new Measurement(
                                        "burst",
                                        "streams, " + BURST + " events at once",
                                        DELIVERIES,
                                        "socket-burst",
                                        time -> streamed(service, source, clients, BURST, false, heap))));
                return new Findings(
                        rows,
                        List.of(
                                Goal.atMost(
                                        "p99 of telling " + clients + " clients " + EVENTS_A_SECOND + " events/s",
                                        300,
                                        Row.named("paced", rows).medianOf(Latency::p99),
                                        "ms"),
                                Goal.atMost("heap of a client", 110, Row.median(heap), "KiB"),
                                Goal.atLeast(
                                        "deliveries/s at once",
                                        200_000,
                                        Row.named("burst", rows).median(),
                                        DELIVERIES)),
                        List.of());
            }
        }
    }

    private static int count(Duration time) {
        return (int) Math.max(10, time.toMillis() * EVENTS_A_SECOND / 1_000);
    }

    private static Sample streamed(
            StreamingSide service, Source source, int clients, int events, boolean paced, List<Double> heap)
            throws Exception {
        service.awaitStreams(0);
        long before = usedHeap();
        Sample sample;
        try (Listeners listeners = new Listeners()) {
            listeners.connect(clients, service.address(), REQUEST);
            service.awaitStreams(clients);
            source.send(source.position() + 1);
            listeners.await(source.position());
            heap.add((usedHeap() - before) / 1024.0 / clients);
            sample = sample(listeners, source.position(), clients, events, paced, source::send);
        }
        // What is written to those who are gone shows the service that they are.
        while (!service.awaitedStreams(0)) {
            source.send(source.position() + 1);
        }
        return sample;
    }

    private static Sample raw(int clients, int events, boolean paced) throws Exception {
        CaseCourse course = new CaseCourse(AUTHORITY);
        try (RawFanOut server = new RawFanOut();
                Listeners listeners = new Listeners()) {
            Thread accepting = server.accept(clients);
            listeners.connect(clients, server.address(), REQUEST);
            accepting.join();
            server.start();
            server.send(frame(course.at(1)));
            listeners.await(1);
            return sample(listeners, 1, clients, events, paced, position -> server.send(frame(course.at(position))));
        }
    }

    private static Sample sample(
            Listeners listeners, long after, int clients, int events, boolean paced, LongConsumer send) {
        AtomicLongArray sentAt = new AtomicLongArray((int) after + events + 1);
        Latencies latencies = listeners.time(sentAt, after);
        long began = System.nanoTime();
        for (int i = 1; i <= events; i++) {
            if (paced) {
                sleepUntil(began + TimeUnit.SECONDS.toNanos(i) / EVENTS_A_SECOND);
            }
            sentAt.set((int) after + i, System.nanoTime());
            send.accept(after + i);
        }
        listeners.await(after + events);
        long took = System.nanoTime() - began;
        long deliveries = (long) clients * events;
        Latency latency = latencies.summary();
        if (latency == null || latencies.size() != deliveries) {
            throw new IllegalStateException(latencies.size() + " deliveries were timed of " + deliveries + ".");
        }
        return paced ? new Sample(latency.p99(), deliveries, latency) : Sample.rate(deliveries, took, latency);
    }

    private static void sleepUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static byte[] frame(RecordedEvent event) {
        OctetBuffer octets = new OctetBuffer(1_024);
        octets.put("\nid: " + event.position() + "\nevent: " + event.type() + "\ndata: ");
        CloudEventRecord.of(CloudEventHeaders.write(event), event.payload()).writeTo(octets);
        return octets.put("\n\n").toArray();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Sends the authority's events to its topic, one position after the other. */
    private static final class Source {

        private final Producer<byte[], byte[]> producer;
        private final CaseCourse course = new CaseCourse(AUTHORITY);
        private long position;

        Source(Producer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        /** A failure shows when a position does not come. */
        @SuppressWarnings("FutureReturnValueIgnored")
        void send(long next) {
            if (next != position + 1) {
                throw new IllegalStateException("Position " + next + " does not follow " + position + ".");
            }
            position = next;
            producer.send(RawProducer.record(Topics.events(AUTHORITY), course.at(next)));
        }

        long position() {
            return position;
        }
    }
}
