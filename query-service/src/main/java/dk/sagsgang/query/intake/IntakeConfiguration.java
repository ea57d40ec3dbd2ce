package dk.sagsgang.query.intake;

import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.web.Announced;
import dk.sagsgang.query.web.Rebuild;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the intake tells everyone else: how far the views have come, and whether they were ever up to date. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Positions appliedPositions() {
        return new Positions();
    }

    @Bean
    Rebuild rebuild(IntakeState state) {
        return state::hasCaughtUp;
    }

    @Bean
    Announced announced(IntakeState state) {
        return state::isAnnounced;
    }
}
