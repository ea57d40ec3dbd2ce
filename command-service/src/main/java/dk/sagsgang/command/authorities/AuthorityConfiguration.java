package dk.sagsgang.command.authorities;

import dk.sagsgang.command.desk.StreamType;
import dk.sagsgang.events.stored.StreamId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the authorities to the desk. */
@Configuration(proxyBeanMethods = false)
class AuthorityConfiguration {

    @Bean
    StreamType<AuthorityAggregate> authorityStreams() {
        return new StreamType<>(StreamId.Kind.AUTHORITY, AuthorityAggregate.class, AuthorityAggregate::new);
    }
}
