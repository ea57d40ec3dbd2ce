package dk.sagsgang.query.rebuild;

import dk.sagsgang.query.intake.Refill;
import dk.sagsgang.query.store.Chosen;
import dk.sagsgang.query.store.GenerationStore;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together who rebuilds, and who is asked about it; an instance has another name in every life. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildProperties.class)
class RebuildConfiguration {

    @Bean
    Progress rebuildProgress() {
        return new Progress();
    }

    @Bean
    RebuildThread rebuildThread(
            GenerationStore store, Chosen chosen, Refill refill, RebuildProperties properties, Progress progress) {
        return new RebuildThread(new Rebuilding(
                UUID.randomUUID().toString(), store, chosen, refill, properties, InstantSource.system(), progress));
    }

    @Bean
    RebuildDesk rebuildDesk(GenerationStore store, RebuildThread thread, RebuildProperties properties) {
        return new RebuildDesk(store, thread, properties, InstantSource.system());
    }
}
