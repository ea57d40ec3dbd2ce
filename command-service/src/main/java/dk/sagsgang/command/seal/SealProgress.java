package dk.sagsgang.command.seal;

import dk.sagsgang.command.relay.RelayState;
import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the sealer of one authority is, kept by its threads and by the lookout and shown to health and metrics:
 * {@code sagsgang.seal.lag.events}, {@code sagsgang.seal.lag.seconds} (both not a number until the last checkpoint was
 * read), {@code sagsgang.seal.checkpoints}, {@code sagsgang.seal.scrubbed} and {@code sagsgang.seal.faults}.
 */
final class SealProgress implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SealProgress.class);
    private static final long UNREAD = -1;

    private final AuthorityId authority;
    private final MeterRegistry registry;
    private final List<Meter> meters;
    private final Counter checkpoints;
    private final Counter scrubbed;
    private SealState state = SealState.CATCHING_UP;
    private String reason = "";
    private long head;
    private long sealed = UNREAD;
    private @Nullable Instant oldestWaiting;
    private SealStatus.Topic topic = new SealStatus.Topic(RelayState.CATCHING_UP, "", OptionalLong.empty());
    private SealStatus.Scrubbed scrub = new SealStatus.Scrubbed(0, 0, List.of());

    SealProgress(AuthorityId authority, MeterRegistry registry) {
        this.authority = authority;
        this.registry = registry;
        this.checkpoints = counter("sagsgang.seal.checkpoints", "Checkpoints that were signed and stored");
        this.scrubbed = counter("sagsgang.seal.scrubbed", "Events that were compared with what was sealed");
        this.meters = List.of(
                checkpoints,
                scrubbed,
                gauge("sagsgang.seal.lag.events", "Events in the ledger that are in no checkpoint", it -> {
                    OptionalLong lag = it.lagEvents();
                    return lag.isEmpty() ? Double.NaN : lag.getAsLong();
                }),
                gauge(
                        "sagsgang.seal.lag.seconds",
                        "Age of the oldest event that is in no checkpoint",
                        it -> it.sealed().isEmpty() ? Double.NaN : it.behind().toMillis() / 1_000.0),
                gauge(
                        "sagsgang.seal.faults",
                        "Places where the ledger is not what was sealed",
                        it -> it.scrubbed().faults().size()));
    }

    synchronized SealStatus status() {
        Instant waiting = oldestWaiting;
        Duration behind = waiting == null ? Duration.ZERO : Duration.between(waiting, Instant.now());
        OptionalLong last = sealed == UNREAD ? OptionalLong.empty() : OptionalLong.of(sealed);
        return new SealStatus(state, reason, head, last, behind.isNegative() ? Duration.ZERO : behind, topic, scrub);
    }

    synchronized OptionalLong sealedIfBehind() {
        return sealed == UNREAD || sealed >= head ? OptionalLong.empty() : OptionalLong.of(sealed);
    }

    /** Waits until a checkpoint holds that position, for so long at most; a blocked sealer is not waited for. */
    synchronized SealStatus awaitSealed(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (sealed < position && state != SealState.BLOCKED) {
            long millis = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (millis <= 0) {
                break;
            }
            wait(millis);
        }
        return status();
    }

    /** The ledger has at least these many positions. */
    synchronized void head(long position) {
        head = Math.max(head, position);
    }

    /** The first event after that position was recorded then and is still waiting. */
    synchronized void waiting(long after, Instant since) {
        if (sealed == after) {
            oldestWaiting = since;
        }
    }

    /** The last checkpoint has this size, and was verified. */
    synchronized void resumed(long size) {
        sealed = size;
        head(size);
        oldestWaiting = null;
        notifyAll();
    }

    synchronized void sealed(long size) {
        resumed(size);
        checkpoints.increment();
    }

    synchronized void published(long size) {
        topic(RelayState.RUNNING, "");
        topic = new SealStatus.Topic(RelayState.RUNNING, "", OptionalLong.of(size));
    }

    /** Logs a change of state and none of its repetitions. */
    synchronized void topic(RelayState now, String why) {
        if (now != topic.state()) {
            switch (now) {
                case RUNNING, CATCHING_UP, STANDBY ->
                    log.info("The topic of checkpoints of {} is {} {}", authority, now, why);
                case BROKER_AWAY, LEDGER_AWAY ->
                    log.warn("The topic of checkpoints of {} is {}: {}", authority, now, why);
                case BLOCKED -> log.error("The topic of checkpoints of {} is {}: {}", authority, now, why);
            }
        }
        topic = new SealStatus.Topic(now, why, topic.published());
    }

    synchronized void scrubbing(long position, int count) {
        scrub = new SealStatus.Scrubbed(position, scrub.rounds(), scrub.faults());
        scrubbed.increment(count);
    }

    synchronized void found(List<String> faults) {
        log.error("The ledger of {} is not what was sealed: {}", authority, faults.getLast());
        scrub = new SealStatus.Scrubbed(scrub.position(), scrub.rounds(), List.copyOf(faults));
    }

    synchronized void scrubbed(List<String> faults) {
        scrub = new SealStatus.Scrubbed(scrub.position(), scrub.rounds() + 1, List.copyOf(faults));
    }

    /** Logs a change of state and none of its repetitions. */
    synchronized void is(SealState now, String why) {
        if (now != state) {
            switch (now) {
                case SEALING, CATCHING_UP -> log.info("The sealer of {} is {}", authority, now);
                case STORE_AWAY -> log.warn("The sealer of {} is {}: {}", authority, now, why);
                case BLOCKED -> log.error("The sealer of {} is {}: {}", authority, now, why);
            }
        }
        state = now;
        reason = why;
        notifyAll();
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name)
                .description(description)
                .tag("authority", authority.value())
                .register(registry);
    }

    private Gauge gauge(String name, String description, ToDoubleFunction<SealStatus> value) {
        return Gauge.builder(name, this, progress -> value.applyAsDouble(progress.status()))
                .description(description)
                .tag("authority", authority.value())
                .register(registry);
    }
}
