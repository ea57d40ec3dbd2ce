package dk.sagsgang.query.intake;

import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.Stores;
import dk.sagsgang.query.views.StreamView;
import dk.sagsgang.query.web.Announced;
import dk.sagsgang.query.web.Rebuild;
import dk.sagsgang.query.web.Stopped;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the intake tells everyone else: how far the views have come, and whether they were ever up to date. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Positions appliedPositions() {
        return new Positions();
    }

    /** The fold of the live intake, which writes what is chosen. */
    @Bean
    BatchFold liveFold(List<StreamView> views, Stores writtenStores, Quarantined quarantined) {
        return new BatchFold(views, writtenStores.views(), writtenStores.histories(), quarantined);
    }

    @Bean
    Rebuild rebuild(IntakeState state) {
        return state::hasCaughtUp;
    }

    @Bean
    Stopped stopped(ObjectProvider<Intake> intake) {
        return authority -> intake.getObject()
                .here(authority)
                .map(AuthorityIntake::stoppedBecause)
                .orElse(null);
    }

    @Bean
    Announced announced(IntakeState state) {
        return state::isAnnounced;
    }
}
