package dk.sagsgang.command.committees;

import dk.sagsgang.command.desk.StreamType;
import dk.sagsgang.events.stored.StreamId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the committees to the desk. */
@Configuration(proxyBeanMethods = false)
class CommitteeConfiguration {

    @Bean
    StreamType<CommitteeAggregate> committeeStreams() {
        return new StreamType<>(StreamId.Kind.COMMITTEE, CommitteeAggregate.class, CommitteeAggregate::new);
    }
}
