package dk.sagsgang.benchmarks.reads;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dk.sagsgang.benchmarks.floors.RawProducer;
import dk.sagsgang.benchmarks.scenes.Broker;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.query.QueryServiceApplication;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole query-service as it is started, on the embedded store and broker, with a constant answer beside its own. */
final class RememberingSide implements AutoCloseable {

    private static final long LOOK_NANOS = 50_000_000;

    private final Broker broker;
    private final EmbeddedMongo mongo;
    private final MongoClient client;
    private final ConfigurableApplicationContext context;

    RememberingSide(Path directory) {
        broker = new Broker(directory.resolve("broker"));
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.connectionString());
        SpringApplication application = QueryServiceApplication.application();
        application.addPrimarySources(List.of(ConstantAnswer.class));
        application.setRegisterShutdownHook(false);
        context = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--sagsgang.mongodb.uri=" + mongo.connectionString(),
                "--sagsgang.kafka.bootstrap-servers=" + broker.bootstrapServers());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    ConstantAnswer constant() {
        return context.getBean(ConstantAnswer.class);
    }

    /** A collection in the same store as the views. */
    MongoCollection<Document> collection(String name) {
        return client.getDatabase("floor").getCollection(name);
    }

    /**
     * Publishes the beginning of an archive and so many cases of it, and waits until they are in the lists and the service
     * knows that it has read everything in, before which it does not list the authorities.
     */
    void fill(Archive archive, int cases) throws Exception {
        String topic = Topics.events(Archive.AUTHORITY);
        broker.create(topic);
        long last = 0;
        try (Producer<byte[], byte[]> producer = broker.producer(5)) {
            last = publish(producer, topic, archive.beginning());
            for (int serial = 0; serial < cases; serial++) {
                last = publish(producer, topic, archive.ofCase(serial));
            }
            producer.flush();
        }
        awaitAnswer("/api/v1/authorities/" + Archive.AUTHORITY + "/cases?limit=1&minPosition=" + last);
        awaitAnswer("/api/v1/authorities/" + Archive.AUTHORITY + "/findings?limit=1&minPosition=" + last);
        awaitAnswer("/api/v1/authorities");
    }

    private void awaitAnswer(String asked) throws IOException {
        URI address = URI.create(address() + asked);
        while (status(address) != HttpURLConnection.HTTP_OK) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** What went wrong shows when the lists never tell the last event. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static long publish(Producer<byte[], byte[]> producer, String topic, List<RecordedEvent> events) {
        events.forEach(event -> producer.send(RawProducer.record(topic, event)));
        return events.getLast().position();
    }

    private static int status(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
        mongo.close();
        broker.close();
    }
}
