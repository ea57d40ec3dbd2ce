package dk.sagsgang.query.intake;

import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.store.ViewStoreAway;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the intake from start to stop of the service on a thread of its own. First it makes the lists from what is
 * stored, as soon as the view store answers; then it reads, with a new consumer whenever one fails.
 */
@Component
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeThread implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IntakeThread.class);
    private static final long PAUSE_MILLIS = 500;
    private static final int MOST_BYTES_OF_ONE = 1024 * 1024;
    private static final int MOST_BYTES_OF_ALL = 32 * 1024 * 1024;
    private static final Duration GOODBYE_WITHIN = Duration.ofSeconds(2);

    private final IntakeProperties properties;
    private final Intake intake;
    private final IntakeState state;
    private final ViewStore views;
    private final Retries retries;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    IntakeThread(IntakeProperties properties, Intake intake, IntakeState state, ViewStore views, Retries retries) {
        this.properties = properties;
        this.intake = intake;
        this.state = state;
        this.views = views;
        this.retries = retries;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("intake").start(this::run);
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
        boolean listsMade = false;
        while (!listsMade && !stopped()) {
            listsMade = makeLists();
        }
        while (!stopped()) {
            try {
                read();
            } catch (RuntimeException e) {
                state.kafkaAnswers(false);
                log.error("The intake begins again with a new consumer", e);
                rest();
            }
        }
    }

    private void read() {
        Consumer<byte[], byte[]> consumer = consumer();
        try {
            TopicReader reader = new TopicReader(consumer, intake, state, System::nanoTime);
            while (!stopped()) {
                reader.round();
                retries.atStart();
            }
        } finally {
            consumer.close(CloseOptions.timeout(GOODBYE_WITHIN));
        }
    }

    private boolean makeLists() {
        try {
            views.prepare();
            intake.followOthers();
            return true;
        } catch (ViewStoreAway e) {
            log.warn("The lists wait for the view store: {}", e.getMessage());
            rest();
            return false;
        }
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    private void rest() {
        try {
            if (stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                log.debug("The intake was stopped while it waited");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.group());
        if (properties.instance() != null) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, properties.instance());
        }
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A new authority's topic is noticed by asking for the topics; the default is five minutes.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 400);
        // A new topic must not take the others from whoever reads them.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 300);
        // What a killed instance read is given to another after this time; the default is 45 s.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // A batch is bounded by both: what is fetched of one authority waits here until it was taken.
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MOST_BYTES_OF_ONE);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES_OF_ALL);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
