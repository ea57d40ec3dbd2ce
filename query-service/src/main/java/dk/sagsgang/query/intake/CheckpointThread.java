package dk.sagsgang.query.intake;

import dk.sagsgang.query.store.Checkpoints;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the checkpoints of every authority from start to stop of the service. Every instance reads all of them, since
 * every instance serves them, so it belongs to no group.
 */
@Component
class CheckpointThread implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CheckpointThread.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final IntakeProperties properties;
    private final Checkpoints checkpoints;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    CheckpointThread(IntakeProperties properties, Checkpoints checkpoints) {
        this.properties = properties;
        this.checkpoints = checkpoints;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("checkpoints").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stopping.countDown();
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean told = false;
        while (stopping.getCount() > 0) {
            try (Consumer<byte[], byte[]> consumer = consumer()) {
                CheckpointReader reader = new CheckpointReader(consumer, checkpoints);
                while (stopping.getCount() > 0) {
                    if (!reader.round()) {
                        rest();
                    }
                    told = false;
                }
            } catch (InterruptException e) {
                return;
            } catch (KafkaException e) {
                if (!told) {
                    log.warn("The checkpoints wait for Kafka: {}", e.getMessage());
                }
                told = true;
                rest();
            } catch (RuntimeException e) {
                log.error("The reading of checkpoints begins again", e);
                rest();
            }
        }
    }

    private void rest() {
        try {
            if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("The reading of checkpoints was stopped while it waited");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        properties.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
