package dk.sagsgang.query.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets searches find what was written, often enough that a list trails by no more than a blink. */
@Component
class IndexRefresh {
    private static final Logger log = LoggerFactory.getLogger(IndexRefresh.class);
    private static final long EVERY_MILLIS = 150;

    private final ListIndex index;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-refresh").factory());

    IndexRefresh(ListIndex index) {
        this.index = index;
    }

    @PostConstruct
    @SuppressWarnings("FutureReturnValueIgnored")
    void start() {
        clock.scheduleWithFixedDelay(this::refresh, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        clock.close();
    }

    /** A failure must not end the schedule: the next round tries again, and until then lists say that they trail. */
    private void refresh() {
        try {
            index.refresh();
        } catch (RuntimeException e) {
            log.error("The index of the lists could not be refreshed", e);
        }
    }
}
