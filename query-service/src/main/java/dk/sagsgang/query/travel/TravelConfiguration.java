package dk.sagsgang.query.travel;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives time travel its memory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TravelProperties.class)
class TravelConfiguration {

    @Bean
    KeptHistories keptHistories(TravelProperties properties) {
        return new KeptHistories(properties.kept().toBytes());
    }
}
