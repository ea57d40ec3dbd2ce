package dk.sagsgang.command.imports;

import dk.sagsgang.command.desk.StreamType;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.TextStore;
import dk.sagsgang.events.stored.StreamId;
import java.time.Clock;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
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
    ImportTexts importTexts(TextStore store) {
        return new ImportTexts(store);
    }

    @Bean
    ImportIndex importIndex(Ledger ledger) {
        return new ImportIndex(ledger);
    }

    @Bean
    RunningImports runningImports(ObjectProvider<Clock> clock) {
        return new RunningImports(clock.getIfAvailable(Clock::systemUTC)::instant);
    }

    @Bean
    OpenApiCustomizer importDocument() {
        return new ImportDocument();
    }
}
