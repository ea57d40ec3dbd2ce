package dk.sagsgang.command.imports;

import dk.sagsgang.command.desk.StreamType;
import dk.sagsgang.events.stored.StreamId;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the imports to the desk, and into the description of the service. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    StreamType<ImportAggregate> importStreams() {
        return new StreamType<>(StreamId.Kind.IMPORT, ImportAggregate.class, ImportAggregate::new);
    }

    @Bean
    OpenApiCustomizer importDocument() {
        return new ImportDocument();
    }
}
