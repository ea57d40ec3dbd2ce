package dk.sagsgang.query.webhooks;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which networks that are not public may be called, such as {@code 10.1.0.0/16}, and by http too; how long an attempt may
 * take; the delays after which a message that was not taken is sent again; and how many webhooks an authority may have.
 */
@ConfigurationProperties("sagsgang.webhooks")
record WebhooksProperties(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("15s") Duration timeout,

        @DefaultValue({"5s", "1m", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retryAfter,

        @DefaultValue("50") int most) {}
