package dk.sagsgang.command.api;

import dk.sagsgang.command.seal.LogExports;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Everything behind the addresses, with a fake desk and a clock that stands still half an hour past Danish
 * midnight. It is named where it is wanted, and bears no stereotype by which the service's own scan would find it.
 */
@ComponentScan(
        basePackages = "dk.sagsgang.command",
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestControllerAdvice.class)
        })
class Door {

    static final Instant NOW = Instant.parse("2021-11-22T23:30:00Z");

    @Bean
    FakeDesk desk() {
        return new FakeDesk();
    }

    @Bean
    LogExports logExports() {
        return authority -> out -> {};
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
