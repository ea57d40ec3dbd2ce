package dk.sagsgang.query.intake;

import dk.sagsgang.events.values.AuthorityId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
    private volatile boolean kafkaAnswers;
    private volatile boolean assigned;
    private volatile boolean caughtUp;

    IntakeState(MeterRegistry meters) {
        this.meters = meters;
    }

    void kafkaAnswers(boolean answers) {
        kafkaAnswers = answers;
    }

    void assigned() {
        assigned = true;
    }

    void lag(AuthorityId authority, long events) {
        Instant now = clock.instant();
        if (!lags.containsKey(authority)) {
            register(authority);
        }
        lags.compute(
                authority,
                (it, before) -> new Lag(
                        events, events == 0 ? null : before == null || before.since() == null ? now : before.since()));
    }

    /** Ends a look at all topics; once it found nothing left to read, the views can say what does not exist. */
    void looked(boolean allPlaced) {
        if (assigned && kafkaAnswers && allPlaced && lags.values().stream().allMatch(lag -> lag.events() == 0)) {
            caughtUp = true;
        }
    }

    boolean kafkaAnswers() {
        return kafkaAnswers;
    }

    /** Whether the intake has read all there was at least once since this process began. */
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
