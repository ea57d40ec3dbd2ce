package dk.sagsgang.query.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the events come from, and the name under which the intake's lag shows there. An {@code instance} that keeps its
 * name over restarts has its topics back at once after it was killed; one without a name waits until the group has given
 * its former self up. No two running instances may have the same name.
 */
@ConfigurationProperties("sagsgang.kafka")
record IntakeProperties(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue("sagsgang-query") String group,
        @Nullable String instance) {}
