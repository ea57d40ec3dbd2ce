package dk.sagsgang.command.relay;

import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the relay of one authority is, kept by its thread and by the lookout and shown to health and metrics:
 * {@code sagsgang.relay.lag.events}, {@code sagsgang.relay.lag.seconds} (both not a number until the topic could be
 * read) and {@code sagsgang.relay.events}.
 */
final class Progress implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);
    private static final long UNREAD = -1;

    private final AuthorityId authority;
    private final MeterRegistry registry;
    private final List<Meter> meters;
    private final Counter events;
    private RelayState state = RelayState.CATCHING_UP;
    private String reason = "";
    private long head;
    private long relayed = UNREAD;
    private @Nullable Instant oldestWaiting;

    Progress(AuthorityId authority, MeterRegistry registry) {
        this.authority = authority;
        this.registry = registry;
        this.events = Counter.builder("sagsgang.relay.events")
                .description("Events that were carried to the topic")
                .tag("authority", authority.value())
                .register(registry);
        this.meters = List.of(
                events,
                Gauge.builder("sagsgang.relay.lag.events", this, progress -> lagEvents(progress.status()))
                        .description("Events in the ledger that are not on the topic")
                        .tag("authority", authority.value())
                        .register(registry),
                Gauge.builder("sagsgang.relay.lag.seconds", this, progress -> lagSeconds(progress.status()))
                        .description("Age of the oldest event that is not on the topic")
                        .tag("authority", authority.value())
                        .register(registry));
    }

    synchronized RelayStatus status() {
        Instant waiting = oldestWaiting;
        Duration behind = waiting == null ? Duration.ZERO : Duration.between(waiting, Instant.now());
        OptionalLong last = relayed == UNREAD ? OptionalLong.empty() : OptionalLong.of(relayed);
        return new RelayStatus(state, reason, head, last, behind.isNegative() ? Duration.ZERO : behind);
    }

    synchronized OptionalLong relayedIfBehind() {
        return relayed == UNREAD || relayed >= head ? OptionalLong.empty() : OptionalLong.of(relayed);
    }

    /** The ledger has at least these many positions. */
    synchronized void head(long position) {
        head = Math.max(head, position);
    }

    /** The first event after that position was recorded then and is still waiting. */
    synchronized void waiting(long after, Instant since) {
        if (relayed == after) {
            oldestWaiting = since;
        }
    }

    /** The topic ends with this position, as it was read from the topic itself. */
    synchronized void resumed(long position) {
        relayed = position;
        head(position);
        oldestWaiting = null;
    }

    synchronized void relayed(long position, int count) {
        resumed(position);
        events.increment(count);
    }

    /** Logs a change of state and none of its repetitions. */
    synchronized void is(RelayState now, String why) {
        if (now != state) {
            switch (now) {
                case RUNNING, CATCHING_UP -> log.info("The relay of {} is {}", authority, now);
                case STANDBY -> log.info("The relay of {} is {}: {}", authority, now, why);
                case BROKER_AWAY, LEDGER_AWAY -> log.warn("The relay of {} is {}: {}", authority, now, why);
                case BLOCKED -> log.error("The relay of {} is {}: {}", authority, now, why);
            }
        }
        state = now;
        reason = why;
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }

    private static double lagEvents(RelayStatus status) {
        OptionalLong lag = status.lagEvents();
        return lag.isEmpty() ? Double.NaN : lag.getAsLong();
    }

    private static double lagSeconds(RelayStatus status) {
        return status.relayed().isEmpty() ? Double.NaN : status.behind().toMillis() / 1_000.0;
    }
}
