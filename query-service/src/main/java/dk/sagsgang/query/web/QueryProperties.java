package dk.sagsgang.query.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a question waits for the position it wants. */
@ConfigurationProperties("sagsgang.query")
record QueryProperties(@DefaultValue("5s") Duration minPositionTimeout) {}
