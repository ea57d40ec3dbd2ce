package dk.sagsgang.query.webhooks;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.EventsInOrder;
import dk.sagsgang.query.store.EventsInOrder.Run;
import dk.sagsgang.query.store.EventsInOrder.Told;
import dk.sagsgang.query.store.EventsInOrder.Unreadable;
import dk.sagsgang.query.store.ViewStoreAway;
import dk.sagsgang.query.store.Webhook;
import dk.sagsgang.query.store.Webhook.Failure;
import dk.sagsgang.query.store.WebhookStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one webhook its events in the order of their positions: the next is sent when the one before was taken, and one
 * that is not taken is sent again after its {@link Schedule} until that is used up. So none is left out and none
 * overtakes another. How far it has come is stored a moment later than it is so; an event may be sent again after a
 * crash, under the id it had. Runs on a thread of its own until it is stopped, the webhook is changed or it gives up.
 */
final class Delivery implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST_AT_ONCE = 200;
    private static final long STORED_WITHIN_NANOS = Duration.ofMillis(500).toNanos();
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final AuthorityId authority;
    private final long defined;
    private final EventsInOrder events;
    private final WebhookStore store;
    private final Sender sender;
    private final Schedule schedule;
    private final Clock clock;
    private final DeliveryMeters meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Runnable ended;
    private final Thread thread;
    private final URI url;
    private Webhook stored;
    private volatile long toldUpTo;
    private long storedAt = System.nanoTime();
    private boolean loaded;
    private boolean superseded;
    private volatile boolean over;

    /** {@code ended} is told when it ends otherwise than by a fault. */
    Delivery(
            Webhook webhook,
            EventsInOrder events,
            WebhookStore store,
            Sender sender,
            Schedule schedule,
            Clock clock,
            DeliveryMeters meters,
            Runnable ended) {
        this.authority = new AuthorityId(webhook.authority());
        this.defined = webhook.defined();
        this.url = URI.create(webhook.url());
        this.stored = webhook;
        this.toldUpTo = webhook.after();
        this.events = events;
        this.store = store;
        this.sender = sender;
        this.schedule = schedule;
        this.clock = clock;
        this.meters = meters;
        this.ended = ended;
        this.thread = Thread.ofVirtual()
                .name("webhook-" + authority + "-" + webhook.name())
                .unstarted(this);
    }

    void start() {
        thread.start();
    }

    /** Says that it should end; it does so when the message at hand is answered. */
    void stop() {
        stopping.countDown();
    }

    boolean isOver() {
        return over;
    }

    /** Waits until it has ended; false when the time is over first. */
    boolean join(Duration atMost) throws InterruptedException {
        return thread.join(atMost);
    }

    /** Whether this is told as it was defined last. */
    boolean follows(Webhook webhook) {
        return webhook.defined() == defined;
    }

    /** The position up to which everything was taken. */
    long toldUpTo() {
        return toldUpTo;
    }

    @Override
    public void run() {
        boolean orderly = tellAll();
        over = true;
        if (orderly) {
            ended.run();
        }
    }

    /** Goes on until there is an end to it; false where that was a fault, after which it is begun again at a later look. */
    private boolean tellAll() {
        try {
            while (goesOn()) {
                try {
                    if (loaded) {
                        step();
                    } else {
                        load();
                    }
                } catch (ViewStoreAway e) {
                    log.warn("{} waits, since how far it was told cannot be stored: {}", name(), e.getMessage());
                    pause(PAUSE);
                }
            }
            settle();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            log.error("{} failed after position {}", name(), toldUpTo, e);
            return false;
        }
    }

    /** Who told it before may have gone on since it was seen. */
    private void load() {
        Optional<Webhook> now = store.find(authority, stored.name());
        loaded = true;
        if (now.isPresent() && follows(now.get())) {
            stored = now.get();
            toldUpTo = stored.after();
        } else {
            superseded = true;
        }
    }

    private boolean goesOn() {
        return stopping.getCount() > 0 && !superseded && stored.state() == Webhook.State.ACTIVE;
    }

    private void step() throws InterruptedException {
        Failure failure = stored.failure();
        Long next = failure == null ? null : failure.nextMillis();
        if (next != null && next > clock.millis()) {
            pause(Duration.ofMillis(next - clock.millis()));
            return;
        }
        Run run;
        try {
            run = events.after(authority, toldUpTo, stored.wanted(), MOST_AT_ONCE);
        } catch (Unreadable e) {
            unreadable(e);
            return;
        }
        for (Told event : run.events()) {
            if (!goesOn() || !tell(event)) {
                return;
            }
        }
        boolean nothingNew = run.upTo() == toldUpTo;
        toldUpTo = run.upTo();
        storeProgress(nothingNew);
        if (nothingNew && events.head(authority) > toldUpTo) {
            // What there is cannot be had yet: the stream of the authority has still to begin, or others read the
            // topic.
            pause(A_MOMENT);
        } else if (nothingNew) {
            events.awaitAfter(authority, toldUpTo);
        }
    }

    /** Sends the event; false where it was not taken. */
    private boolean tell(Told event) {
        Sender.Answer answer = sender.send(url, message(event));
        if (answer.why() == null) {
            meters.taken();
            toldUpTo = event.position();
            storeProgress(false);
            return true;
        }
        if (stopping.getCount() > 0) {
            meters.failed();
            failed(event.position(), answer, answer.why());
        }
        return false;
    }

    private Message message(Told event) {
        long now = clock.millis();
        List<String> secrets = stored.secrets().stream()
                .filter(it -> it.untilMillis() == null || it.untilMillis() > now)
                .map(Webhook.Secret::value)
                .toList();
        return Message.of(
                authority.value(), event.position(), event.json(), TimeUnit.MILLISECONDS.toSeconds(now), secrets);
    }

    private void failed(long position, Sender.Answer answer, String why) {
        long now = clock.millis();
        Failure before = stored.failure();
        Failure last = before != null && before.position() == position ? before : null;
        int attempts = last == null ? 1 : last.attempts() + 1;
        Optional<Duration> wait = answer.isGone()
                ? Optional.empty()
                : schedule.after(
                        attempts,
                        answer.retryAfter(),
                        ThreadLocalRandom.current().nextDouble());
        Failure failure = new Failure(
                position,
                attempts,
                last == null ? now : last.sinceMillis(),
                now,
                wait.map(it -> now + it.toMillis()).orElse(null),
                why);
        if (wait.isPresent()) {
            log.info("{} did not take position {}, attempt {}: {}", name(), position, attempts, why);
            keep(stored.failed(toldUpTo, failure));
        } else {
            log.warn("{} is given up at position {} after {} attempts: {}", name(), position, attempts, why);
            keep(stored.stopped(toldUpTo, failure));
        }
    }

    private void unreadable(Unreadable why) throws InterruptedException {
        if (why.isLost()) {
            long now = clock.millis();
            log.warn("{} is stopped: {}", name(), why.getMessage());
            String detail = String.valueOf(why.getMessage());
            keep(stored.stopped(toldUpTo, new Failure(toldUpTo + 1, 0, now, now, null, detail)));
        } else {
            log.warn("{} waits: {}", name(), why.getMessage());
            pause(PAUSE);
        }
    }

    /** Stores how far it was told where that is due: now and then, when there is nothing to do, or after a failure. */
    private void storeProgress(boolean atRest) {
        boolean isBehind = toldUpTo != stored.after();
        boolean due = atRest || stored.failure() != null || System.nanoTime() - storedAt >= STORED_WITHIN_NANOS;
        if (isBehind && due) {
            keep(stored.told(toldUpTo));
        }
    }

    /** Stores what was told last, also where the webhook was changed meanwhile. */
    private void settle() {
        if (toldUpTo == stored.after()) {
            return;
        }
        try {
            store.change(authority, stored.name(), it -> it.toldBefore(toldUpTo, stored.placed()));
        } catch (ViewStoreAway e) {
            log.warn("{} will tell again what follows position {}", name(), stored.after(), e);
        }
    }

    private void keep(Webhook next) {
        Webhook kept = store.replace(stored, next);
        if (kept == null) {
            superseded = true;
        } else {
            stored = kept;
            storedAt = System.nanoTime();
        }
    }

    private void pause(Duration atMost) throws InterruptedException {
        if (stopping.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            log.debug("{} is told no more from here", name());
        }
    }

    private String name() {
        return "Webhook " + stored.name() + " of " + authority;
    }
}
