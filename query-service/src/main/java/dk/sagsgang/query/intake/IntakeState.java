package dk.sagsgang.query.intake;

import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far behind the intake is, in events and in seconds, and whether Kafka answers. Lag in events is counted in offsets
 * and so includes the markers of transactions; it is 0 exactly when nothing is left to read. Seconds count from when the
 * authority was last seen without lag.
 */
@Component
class IntakeState {
    private final MeterRegistry meters;
    private final Clock clock = Clock.systemUTC();
    private final Map<AuthorityId, Lag> lags = new ConcurrentHashMap<>();
    private final Set<AuthorityId> registered = ConcurrentHashMap.newKeySet();
    private volatile Set<AuthorityId> announced = Set.of();
    private volatile boolean kafkaAnswers;
    private volatile boolean caughtUp;

    IntakeState(MeterRegistry meters) {
        this.meters = meters;
    }

    void kafkaAnswers(boolean answers) {
        kafkaAnswers = answers;
    }

    /** These authorities have a topic, whoever reads it. */
    void announced(Set<AuthorityId> authorities) {
        announced = Set.copyOf(authorities);
    }

    boolean isAnnounced(AuthorityId authority) {
        return announced.contains(authority);
    }

    void lag(AuthorityId authority, long events) {
        Instant now = clock.instant();
        if (registered.add(authority)) {
            register(authority);
        }
        lags.compute(
                authority,
                (it, before) -> new Lag(
                        events, events == 0 ? null : before == null || before.since() == null ? now : before.since()));
    }

    /** Nothing was left to read, so the views can say what does not exist. */
    void caughtUp() {
        caughtUp = true;
    }

    /** A place was lost, so what the views lack may exist all the same. */
    void behindAgain() {
        caughtUp = false;
    }

    /** The authority is another instance's now. */
    void forget(AuthorityId authority) {
        lags.remove(authority);
    }

    boolean kafkaAnswers() {
        return kafkaAnswers;
    }

    /** Whether the intake has read all there was since this process began or last lost its place. */
    boolean hasCaughtUp() {
        return caughtUp;
    }

    long lagEvents(AuthorityId authority) {
        Lag lag = lags.get(authority);
        return lag == null ? 0 : lag.events();
    }

    double lagSeconds(AuthorityId authority) {
        Lag lag = lags.get(authority);
        return lag == null || lag.since() == null
                ? 0
                : Duration.between(lag.since(), clock.instant()).toMillis() / 1000.0;
    }

    private void register(AuthorityId authority) {
        Gauge.builder("sagsgang.intake.lag.events", () -> lagEvents(authority))
                .description("Records of the authority's topic that are not in the views yet")
                .tag("authority", authority.value())
                .register(meters);
        Gauge.builder("sagsgang.intake.lag.seconds", () -> lagSeconds(authority))
                .description("Time since the authority's views were last seen up to date")
                .tag("authority", authority.value())
                .register(meters);
    }

    private record Lag(long events, @Nullable Instant since) {}
}
