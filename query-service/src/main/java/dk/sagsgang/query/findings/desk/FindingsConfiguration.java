package dk.sagsgang.query.findings.desk;

import dk.sagsgang.query.findings.Rule;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the desk's figures where they are watched. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FindingsProperties.class)
class FindingsConfiguration {

    /** One series for each rule and no other label, so that their number is bounded. */
    @Bean
    MeterBinder openFindings(FindingsDesk desk, Today today) {
        return meters -> {
            for (Rule rule : Rule.values()) {
                Gauge.builder("sagsgang.findings.open", () -> desk.open(rule, today.day()))
                        .description("Findings that are open today")
                        .tag("rule", rule.key())
                        .register(meters);
            }
            unread(meters, desk);
        };
    }

    private static void unread(MeterRegistry meters, FindingsDesk desk) {
        Gauge.builder("sagsgang.findings.cases.unread", desk::unread)
                .description("Cases of which an event could not be read, so that nothing is found in them")
                .register(meters);
    }
}
