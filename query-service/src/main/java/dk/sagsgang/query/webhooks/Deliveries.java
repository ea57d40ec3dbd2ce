package dk.sagsgang.query.webhooks;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.EventsInOrder;
import dk.sagsgang.query.store.ViewStoreAway;
import dk.sagsgang.query.store.Webhook;
import dk.sagsgang.query.store.WebhookStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every second, and when it is told, which webhooks there are, and has those told here whose authority is taken in
 * here: that is one instance at a time, save for a moment when an authority moves.
 */
final class Deliveries implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(2);

    private final WebhookStore store;
    private final EventsInOrder events;
    private final Sender sender;
    private final Schedule schedule;
    private final Clock clock;
    private final DeliveryMeters meters;
    private final Map<String, Delivery> running = new HashMap<>();
    private final Semaphore changes = new Semaphore(0);
    private volatile List<Webhook> seen = List.of();
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    Deliveries(
            WebhookStore store,
            EventsInOrder events,
            Sender sender,
            Schedule schedule,
            Clock clock,
            DeliveryMeters meters) {
        this.store = store;
        this.events = events;
        this.sender = sender;
        this.schedule = schedule;
        this.clock = clock;
        this.meters = meters;
    }

    /** Something was changed that should not wait for the next look. */
    void look() {
        changes.release();
    }

    /** The webhooks as they were seen last. */
    List<Webhook> seen() {
        return seen;
    }

    /** How many events the webhook that is furthest behind lacks. */
    synchronized long lag() {
        return seen.stream().mapToLong(this::lag).max().orElse(0);
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofVirtual().name("webhooks").start(this::run);
    }

    @Override
    public void stop() {
        stopping = true;
        look();
        Thread it = thread;
        try {
            if (it != null) {
                it.join();
            }
            end();
            sender.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (!stopping) {
            try {
                sender.endOverdue();
                seen = store.all();
                reconcile(seen);
            } catch (ViewStoreAway e) {
                log.debug("Which webhooks there are cannot be seen at the moment", e);
            } catch (RuntimeException e) {
                log.error("The webhooks cannot be looked after", e);
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (changes.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                changes.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private synchronized void reconcile(Collection<Webhook> webhooks) {
        Map<String, Webhook> wanted = new HashMap<>();
        for (Webhook it : webhooks) {
            if (it.state() == Webhook.State.ACTIVE && events.areHere(new AuthorityId(it.authority()))) {
                wanted.put(it.key(), it);
            }
        }
        running.forEach((key, delivery) -> {
            Webhook it = wanted.get(key);
            if (it == null || !delivery.follows(it)) {
                delivery.stop();
            }
        });
        running.values().removeIf(Delivery::isOver);
        wanted.forEach((key, it) -> {
            if (!running.containsKey(key)) {
                Delivery delivery = new Delivery(it, events, store, sender, schedule, clock, meters, this::look);
                running.put(key, delivery);
                delivery.start();
            }
        });
    }

    private synchronized void end() throws InterruptedException {
        running.values().forEach(Delivery::stop);
        long until = System.nanoTime() + ENDS_WITHIN.toNanos();
        for (Delivery it : running.values()) {
            if (!it.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                log.warn("A message to a webhook is still on its way; it may be sent again after the next start.");
            }
        }
        running.clear();
    }

    private long lag(Webhook webhook) {
        AuthorityId authority = new AuthorityId(webhook.authority());
        if (webhook.state() == Webhook.State.PAUSED || !events.areHere(authority)) {
            return 0;
        }
        Delivery delivery = running.get(webhook.key());
        long told = delivery == null ? webhook.after() : delivery.toldUpTo();
        return Math.max(0, events.head(authority) - told);
    }
}
