package dk.sagsgang.command.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.NetworkException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A send whose result is ignored while the relay moves on loses an event: this shows it, and that ours does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(240)
class AcknowledgementIT {

    private static final int EVENTS = 300;
    private static final int FAILING_SEND = 97;

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(directory, 0);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void an_event_that_kafka_did_not_take_is_sent_again() throws Exception {
        assertThat(relayedThrough(TransactionalOutlet::new)).isEqualTo(all());
    }

    @Test
    void an_outlet_that_ignores_acknowledgements_would_lose_it() throws Exception {
        assertThat(relayedThrough(CarelessOutlet::new)).hasSize(EVENTS - 1).isNotEqualTo(all());
    }

    private static List<Long> all() {
        return LongStream.rangeClosed(1, EVENTS).boxed().toList();
    }

    private static List<Long> relayedThrough(BiFunction<Producer<byte[], byte[]>, String, Outlet> outlet)
            throws Exception {
        try (RelayScene scene = new RelayScene(kafka.bootstrapServers())) {
            scene.append(EVENTS - 1, 1);
            AtomicInteger sends = new AtomicInteger();
            KafkaClients clients = new KafkaClients(scene.settings());
            Relay relay = scene.relayThrough(
                    authority -> outlet.apply(failingOnce(clients.producer(authority), sends), scene.topic()));
            await().atMost(60, SECONDS).until(() -> scene.isRelayed(relay));
            return scene.positions();
        }
    }

    /** The producer, but for one send: the record goes nowhere, and only the acknowledgement says so. */
    @SuppressWarnings("unchecked")
    private static Producer<byte[], byte[]> failingOnce(Producer<byte[], byte[]> producer, AtomicInteger sends) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("send") && sends.incrementAndGet() == FAILING_SEND) {
                        return CompletableFuture.failedFuture(new NetworkException("The acknowledgement failed."));
                    }
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
