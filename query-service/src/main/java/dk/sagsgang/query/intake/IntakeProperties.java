package dk.sagsgang.query.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the events come from, and the name under which the intake's lag shows there. */
@ConfigurationProperties("sagsgang.kafka")
record IntakeProperties(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue("sagsgang-query") String group) {}
