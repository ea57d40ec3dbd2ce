package dk.sagsgang.command.cases;

import dk.sagsgang.command.desk.StreamType;
import dk.sagsgang.events.stored.StreamId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the cases to the desk. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

    @Bean
    StreamType<CaseAggregate> caseStreams() {
        return new StreamType<>(StreamId.Kind.CASE, CaseAggregate.class, CaseAggregate::new);
    }
}
