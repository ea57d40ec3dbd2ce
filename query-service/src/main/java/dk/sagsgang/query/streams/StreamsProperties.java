package dk.sagsgang.query.streams;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many streams there may be at once, in all and from one address; how much of each authority is kept at hand for
 * them; how long a stream is silent at most, and how long a client should wait before it comes back; and how many may
 * read the topics at once. How long a client may take nothing before it is given up is the web server's connection
 * timeout.
 */
@ConfigurationProperties("sagsgang.streams")
record StreamsProperties(
        @DefaultValue("6000") int clients,
        @DefaultValue("200") int clientsPerAddress,
        @DefaultValue("16384") int tailEvents,
        @DefaultValue("32MB") DataSize tailBytes,
        @DefaultValue("8MB") DataSize stateBytes,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2s") Duration retry,
        @DefaultValue("4") int readers) {}
