package dk.sagsgang.query.servers;

import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A MongoDB and a Kafka for a test: those that the environment names, else containers where a Docker engine is there,
 * else embedded ones.
 */
public final class TestServers implements AutoCloseable {
    private final Deque<Runnable> started = new ArrayDeque<>();
    private final String mongodbUri;
    private final String kafkaServers;

    private TestServers() {
        mongodbUri = orElse(System.getenv("SAGSGANG_TEST_MONGODB_URI"), this::mongodb);
        kafkaServers = orElse(System.getenv("SAGSGANG_TEST_KAFKA_SERVERS"), this::kafka);
    }

    public static TestServers start() {
        return new TestServers();
    }

    public String mongodbUri() {
        return mongodbUri;
    }

    public String kafkaServers() {
        return kafkaServers;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            started.pop().run();
        }
    }

    private String mongodb() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            MongoDBContainer container = new MongoDBContainer(DockerImageName.parse("mongo:8"));
            started.push(container::stop);
            container.start();
            return container.getConnectionString();
        }
        EmbeddedMongo embedded = EmbeddedMongo.inMemory();
        started.push(embedded::close);
        return embedded.connectionString();
    }

    private String kafka() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            KafkaContainer container = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.0"));
            started.push(container::stop);
            container.start();
            return container.getBootstrapServers();
        }
        EmbeddedKafka embedded = EmbeddedKafka.start(temporaryDirectory(), 0);
        started.push(embedded::close);
        return embedded.bootstrapServers();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("sagsgang-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orElse(@Nullable String given, Supplier<String> started) {
        return given != null && !given.isBlank() ? given : started.get();
    }
}
