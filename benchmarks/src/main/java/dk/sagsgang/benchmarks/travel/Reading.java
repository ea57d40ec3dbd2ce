package dk.sagsgang.benchmarks.travel;

import dk.sagsgang.benchmarks.floors.RawProducer;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.query.QueryServiceApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole query-service as it is started, with its views in a store in memory, and an archive that it has read in. */
final class Reading implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long LOOK_NANOS = 20_000_000;
    private static final int LINGER_MILLIS = 5;

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private final String address;

    Reading(Broker broker, Consumer<Archive> telling) throws Exception {
        long head = tell(broker, telling);
        context = QueryServiceApplication.application()
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--sagsgang.mongodb.uri=" + mongo.connectionString(),
                        "--sagsgang.kafka.bootstrap-servers=" + broker.bootstrapServers());
        address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port")
                + "/api/v1/authorities/" + Archive.AUTHORITY;
        long give = System.nanoTime() + PATIENCE_NANOS;
        while (status("/cases?limit=1&minPosition=" + head) != 200) {
            if (System.nanoTime() - give >= 0) {
                throw new IllegalStateException("The views did not reach position " + head + " in time.");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    String store() {
        return mongo.connectionString();
    }

    /** The answer's octets; throws where it is no answer. */
    byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request(path), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Status " + answer.statusCode() + " of " + path);
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
        context.close();
        mongo.close();
    }

    private static long tell(Broker broker, Consumer<Archive> telling) throws Exception {
        String topic = Topics.events(Archive.AUTHORITY);
        broker.create(topic);
        try (Producer<byte[], byte[]> producer = broker.producer(LINGER_MILLIS)) {
            AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
            Archive archive = new Archive(event -> send(producer, RawProducer.record(topic, event), failure));
            telling.accept(archive);
            producer.flush();
            if (failure.get() != null) {
                throw new IllegalStateException("The archive was not published whole.", failure.get());
            }
            return archive.position();
        }
    }

    /** A failure is kept until all was sent. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(
            Producer<byte[], byte[]> producer,
            ProducerRecord<byte[], byte[]> event,
            AtomicReference<@Nullable Exception> failure) {
        producer.send(event, (where, failed) -> {
            if (failed != null) {
                failure.set(failed);
            }
        });
    }

    private int status(String path) throws IOException, InterruptedException {
        return http.send(request(path), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }
}
