package dk.sagsgang.standalone.up;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the doorway before everything else that query-service does, and a window onto command-service beside it. */
@Configuration(proxyBeanMethods = false)
class PublicPort {

    @Bean
    Forwarding forwarding(CommandSide commandSide) {
        return new Forwarding(commandSide);
    }

    @Bean
    FilterRegistrationBean<Doorway> doorway(Forwarding forwarding) {
        FilterRegistrationBean<Doorway> registration = new FilterRegistrationBean<>(new Doorway(forwarding));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    CommandSideWindow commandSideWindow(CommandSide commandSide) {
        return new CommandSideWindow(commandSide);
    }

    @Bean
    CommandSideHealth commandServiceHealthIndicator(CommandSideWindow window) {
        return new CommandSideHealth(window);
    }
}
