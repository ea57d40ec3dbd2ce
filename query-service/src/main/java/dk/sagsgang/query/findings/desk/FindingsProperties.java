package dk.sagsgang.query.findings.desk;

import dk.sagsgang.query.findings.Patience;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is too long, as ISO 8601 periods: for minutes after a meeting, and for an event of a case that waits for
 * something. A change raises and ends findings of the past too, since all of them are found anew. A stream shows that it
 * lives at least so often, and so many may be open here at once.
 */
@ConfigurationProperties("sagsgang.findings")
record FindingsProperties(
        @DefaultValue("P14D") Period minutesWithin,
        @DefaultValue("P2Y") Period eventWithin,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("500") int streams) {

    Patience patience() {
        return new Patience(minutesWithin, eventWithin);
    }
}
