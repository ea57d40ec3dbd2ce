package dk.sagsgang.query.streams;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Keeps the heartbeats going, and ends all streams before the web server begins to wait for the answers that are still
 * being given, of which they would be.
 */
final class StreamsLifecycle implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {
    private static final Logger log = LoggerFactory.getLogger(StreamsLifecycle.class);
    private static final long LOOK_MILLIS = 500;

    private final Reception reception;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    StreamsLifecycle(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("stream-heartbeats").start(this::run);
    }

    /** Before anything is stopped, so that clients hear of this end and not of what follows from it. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        stop();
    }

    @Override
    public void stop() {
        stopping.countDown();
        reception.close();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (!stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                reception.beat();
            }
        } catch (InterruptedException e) {
            log.debug("The heartbeats were interrupted", e);
        }
    }
}
