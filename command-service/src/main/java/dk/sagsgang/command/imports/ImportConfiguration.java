package dk.sagsgang.command.imports;

import dk.sagsgang.command.desk.StreamType;
import dk.sagsgang.events.stored.StreamId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the imports to the desk. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    StreamType<ImportAggregate> importStreams() {
        return new StreamType<>(StreamId.Kind.IMPORT, ImportAggregate.class, ImportAggregate::new);
    }
}
